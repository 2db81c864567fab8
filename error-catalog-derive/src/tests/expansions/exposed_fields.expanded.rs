use error_catalog::ApiError;
#[derive(Debug)]
pub enum UploadError {
    TooLarge { limit: u64, size: u64 },
    Away { region: String },
}
const _: () = {
    use ::error_catalog::__private as __ec;
    static __EC_TABLE: __ec::Table = __ec::Table {
        name: "UploadError",
        place: (::core::module_path!(), ::core::line!(), ::core::column!()),
        description: "",
        docs: "",
        shared_codes: false,
        envelope: ::core::option::Option::None,
        text: "TooLargetoo_largeAwayawayThe {region} region is away.",
        rows: &[5192296858534993651478959529132445, 33849996737311811708400119],
        extras: &[
            __ec::Extra {
                params: &["limit", "actual_size"],
                ..__ec::Extra::NONE
            },
        ],
    };
    static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    #[automatically_derived]
    impl __ec::Declaration for UploadError {
        fn row(&self) -> __ec::Entry {
            __ec::Entry::at(
                &__EC_TABLE,
                match self {
                    UploadError::TooLarge { .. } => 0,
                    UploadError::Away { .. } => 1,
                },
            )
        }
        fn cache(&self) -> &'static __ec::Cache {
            &__EC_CACHE
        }
        fn parts<'__ec>(&'__ec self, __parts: &mut __ec::Parts<'__ec, '_>) {
            match self {
                UploadError::TooLarge { limit: __field_0, size: __field_1, .. } => {
                    __parts.params(&[__field_0, __field_1]);
                }
                UploadError::Away { region: __field_0, .. } => {
                    __parts.one(__field_0);
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for UploadError {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __ec::display(self, __formatter)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for UploadError {}
    #[automatically_derived]
    impl __ec::Catalogued for UploadError {
        const CATALOG: __ec::Catalog = __ec::Catalog {
            table: ::core::option::Option::Some(&__EC_TABLE),
            parts: &[],
            open: false,
        };
    }
    ::error_catalog::__responses! {
        [] [] [UploadError] []
    }
};
