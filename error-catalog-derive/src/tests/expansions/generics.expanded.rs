use std::fmt::Debug;
use error_catalog::ApiError;
#[derive(Debug)]
pub enum LookupError<'a, K: Debug> {
    Missing { key: K },
    Named(&'a str),
}
const _: () = {
    use ::error_catalog::__private as __ec;
    static __EC_TABLE: __ec::Table = __ec::Table {
        name: "LookupError",
        place: (::core::module_path!(), ::core::line!(), ::core::column!()),
        description: "",
        docs: "",
        shared_codes: false,
        envelope: ::core::option::Option::None,
        text: "MissingmissingNo entry for {key}.Namednamed{0}",
        rows: &[22969719701856795123544468, 3626869693971631094133140],
        extras: &[],
    };
    static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    #[automatically_derived]
    impl<'a, K: Debug> __ec::Declaration for LookupError<'a, K>
    where
        K: ::core::fmt::Display,
        Self: ::core::error::Error,
    {
        fn row(&self) -> __ec::Entry {
            __ec::Entry::at(
                &__EC_TABLE,
                match self {
                    LookupError::Missing { .. } => 0,
                    LookupError::Named { .. } => 1,
                },
            )
        }
        fn cache(&self) -> &'static __ec::Cache {
            &__EC_CACHE
        }
        fn parts<'__ec>(&'__ec self, __parts: &mut __ec::Parts<'__ec, '_>) {
            match self {
                LookupError::Missing { key: __field_0, .. } => {
                    __parts.one(__field_0);
                }
                LookupError::Named { 0: __field_0, .. } => {
                    __parts.one(__field_0);
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, K: Debug> ::core::fmt::Display for LookupError<'a, K>
    where
        K: ::core::fmt::Display,
        Self: ::core::fmt::Debug,
    {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __ec::display(self, __formatter)
        }
    }
    #[automatically_derived]
    impl<'a, K: Debug> ::core::error::Error for LookupError<'a, K>
    where
        K: ::core::fmt::Display,
        Self: ::core::fmt::Debug,
    {}
    #[automatically_derived]
    impl<'a, K: Debug> __ec::Catalogued for LookupError<'a, K>
    where
        K: ::core::fmt::Display,
        Self: ::core::error::Error,
    {
        const CATALOG: __ec::Catalog = __ec::Catalog {
            table: ::core::option::Option::Some(&__EC_TABLE),
            parts: &[],
            open: false,
        };
    }
    ::error_catalog::__responses! {
        [] [< 'a, K : Debug >] [LookupError < 'a, K >] [where K : ::core::fmt::Display,
        Self : ::core::error::Error]
    }
};
