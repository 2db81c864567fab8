use error_catalog::ApiError;
/// Everything that signing in can answer with.
#[derive(Debug)]
pub enum SignInError {
    /// No account has this name.
    NoAccount,
    #[deprecated]
    Locked,
}
const _: () = {
    use ::error_catalog::__private as __ec;
    static __EC_TABLE: __ec::Table = __ec::Table {
        name: "SignInError",
        place: (::core::module_path!(), ::core::line!(), ::core::column!()),
        description: "Everything that signing in can answer with.",
        docs: "",
        shared_codes: false,
        envelope: ::core::option::Option::None,
        text: "NoAccountno_accountNo account has this name.Lockedaccount_lockedThis account is locked.",
        rows: &[1980704063041078413850484670868, 27805552107242352996913555],
        extras: &[],
    };
    static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    #[automatically_derived]
    impl __ec::Declaration for SignInError {
        fn row(&self) -> __ec::Entry {
            __ec::Entry::at(
                &__EC_TABLE,
                match self {
                    SignInError::NoAccount { .. } => 0,
                    SignInError::Locked { .. } => 1,
                },
            )
        }
        fn cache(&self) -> &'static __ec::Cache {
            &__EC_CACHE
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for SignInError {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __ec::display(self, __formatter)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for SignInError {}
    #[automatically_derived]
    impl __ec::Catalogued for SignInError {
        const CATALOG: __ec::Catalog = __ec::Catalog {
            table: ::core::option::Option::Some(&__EC_TABLE),
            parts: &[],
            open: false,
        };
    }
    ::error_catalog::__responses! {
        [] [] [SignInError] []
    }
};
