use error_catalog::ApiError;
/// The maintenance window.
#[derive(Debug)]
pub struct Maintenance {
    pub until: String,
}
const _: () = {
    use ::error_catalog::__private as __ec;
    static __EC_TABLE: __ec::Table = __ec::Table {
        name: "Maintenance",
        place: (::core::module_path!(), ::core::line!(), ::core::column!()),
        description: "The maintenance window.",
        docs: "",
        shared_codes: false,
        envelope: ::core::option::Option::None,
        text: "MaintenancemaintenanceBack at {until}.The maintenance window.",
        rows: &[5194119125615671739410250184536567],
        extras: &[
            __ec::Extra {
                params: &["until"],
                ..__ec::Extra::NONE
            },
        ],
    };
    static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    #[automatically_derived]
    impl __ec::Declaration for Maintenance {
        fn row(&self) -> __ec::Entry {
            __ec::Entry::at(&__EC_TABLE, 0)
        }
        fn cache(&self) -> &'static __ec::Cache {
            &__EC_CACHE
        }
        fn parts<'__ec>(&'__ec self, __parts: &mut __ec::Parts<'__ec, '_>) {
            match self {
                Self { until: __field_0, .. } => {
                    __parts.one(__field_0);
                    __parts.params(&[__field_0]);
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for Maintenance {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __ec::display(self, __formatter)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for Maintenance {}
    #[automatically_derived]
    impl __ec::Catalogued for Maintenance {
        const CATALOG: __ec::Catalog = __ec::Catalog {
            table: ::core::option::Option::Some(&__EC_TABLE),
            parts: &[],
            open: false,
        };
    }
    ::error_catalog::__responses! {
        [] [] [Maintenance] []
    }
};
