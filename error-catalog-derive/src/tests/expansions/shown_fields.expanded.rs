use error_catalog::ApiError;
#[derive(Debug)]
pub enum BlogError {
    PostNotFound { id: u64, internal: String },
    PageNotFound(u16, u16),
}
const _: () = {
    use ::error_catalog::__private as __ec;
    static __EC_TABLE: __ec::Table = __ec::Table {
        name: "BlogError",
        place: (::core::module_path!(), ::core::line!(), ::core::column!()),
        description: "",
        docs: "",
        shared_codes: false,
        envelope: ::core::option::Option::None,
        text: "PostNotFoundpost_not_foundPost {id} does not exist.PageNotFoundpage_not_found{0:>4} of {1}",
        rows: &[30223403748160461022196116, 15716293912784911139631508],
        extras: &[],
    };
    static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    #[automatically_derived]
    impl __ec::Declaration for BlogError {
        fn row(&self) -> __ec::Entry {
            __ec::Entry::at(
                &__EC_TABLE,
                match self {
                    BlogError::PostNotFound { .. } => 0,
                    BlogError::PageNotFound { .. } => 1,
                },
            )
        }
        fn cache(&self) -> &'static __ec::Cache {
            &__EC_CACHE
        }
        fn parts<'__ec>(&'__ec self, __parts: &mut __ec::Parts<'__ec, '_>) {
            match self {
                BlogError::PostNotFound { id: __field_0, .. } => {
                    __parts.one(__field_0);
                }
                BlogError::PageNotFound { 0: __field_0, 1: __field_1, .. } => {
                    __parts
                        .text(&[&::core::format_args!("{:>4}", __field_0), __field_1]);
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for BlogError {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __ec::display(self, __formatter)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for BlogError {}
    #[automatically_derived]
    impl __ec::Catalogued for BlogError {
        const CATALOG: __ec::Catalog = __ec::Catalog {
            table: ::core::option::Option::Some(&__EC_TABLE),
            parts: &[],
            open: false,
        };
    }
    ::error_catalog::__responses! {
        [] [] [BlogError] []
    }
};
