use error_catalog::{ApiError, ValidationError};
#[derive(Debug)]
pub enum FormError {
    Invalid(ValidationError),
    Other(Box<dyn ApiError + Send + Sync>),
}
const _: () = {
    use ::error_catalog::__private as __ec;
    use __ec::NotCatalogued as _;
    static __EC_TABLE: __ec::Table = __ec::Table {
        name: "FormError",
        place: (::core::module_path!(), ::core::line!(), ::core::column!()),
        description: "",
        docs: "",
        shared_codes: false,
        envelope: ::core::option::Option::None,
        text: "InvalidOtherother",
        rows: &[1970324837302272, 92235127743460999168],
        extras: &[],
    };
    static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    #[automatically_derived]
    impl __ec::Declaration for FormError {
        fn row(&self) -> __ec::Entry {
            __ec::Entry::at(
                &__EC_TABLE,
                match self {
                    FormError::Invalid { .. } => 0,
                    FormError::Other { .. } => 1,
                },
            )
        }
        fn cache(&self) -> &'static __ec::Cache {
            &__EC_CACHE
        }
        fn parts<'__ec>(&'__ec self, __parts: &mut __ec::Parts<'__ec, '_>) {
            match self {
                FormError::Invalid { 0: __field_0, .. } => {
                    __parts.inner(__ec::AsApiError::as_api_error(__field_0));
                }
                FormError::Other { 0: __field_0, .. } => {
                    __parts.inner(__ec::AsApiError::as_api_error(__field_0));
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for FormError {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __ec::display(self, __formatter)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for FormError {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            ::core::option::Option::Some(
                match self {
                    FormError::Invalid { 0: __field_0, .. } => {
                        match ::core::error::Error::source(
                            __ec::AsApiError::as_api_error(__field_0),
                        ) {
                            ::core::option::Option::Some(__source) => __source,
                            ::core::option::Option::None => {
                                return ::core::option::Option::None;
                            }
                        }
                    }
                    FormError::Other { 0: __field_0, .. } => {
                        match ::core::error::Error::source(
                            __ec::AsApiError::as_api_error(__field_0),
                        ) {
                            ::core::option::Option::Some(__source) => __source,
                            ::core::option::Option::None => {
                                return ::core::option::Option::None;
                            }
                        }
                    }
                },
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ValidationError> for FormError {
        fn from(__value: ValidationError) -> Self {
            FormError::Invalid { 0: __value }
        }
    }
    #[automatically_derived]
    impl __ec::Catalogued for FormError {
        const CATALOG: __ec::Catalog = __ec::Catalog {
            table: ::core::option::Option::Some(&__EC_TABLE),
            parts: &[
                <__ec::CatalogOf<ValidationError>>::CATALOG,
                <__ec::CatalogOf<Box<dyn ApiError + Send + Sync>>>::CATALOG,
            ],
            open: false,
        };
    }
    ::error_catalog::__responses! {
        [] [] [FormError] []
    }
};
