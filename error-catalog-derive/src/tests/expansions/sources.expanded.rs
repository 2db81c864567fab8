use error_catalog::ApiError;
#[derive(Debug)]
pub enum StoreError {
    Read(std::io::Error),
    Write { cause: Box<dyn std::error::Error + Send + Sync> },
    Syntax { source: Option<std::num::ParseIntError> },
}
const _: () = {
    use ::error_catalog::__private as __ec;
    use __ec::{BehindPointer as _, BehindPointers as _, NoSource as _};
    static __EC_TABLE: __ec::Table = __ec::Table {
        name: "StoreError",
        place: (::core::module_path!(), ::core::line!(), ::core::column!()),
        description: "",
        docs: "",
        shared_codes: false,
        envelope: ::core::option::Option::None,
        text: "ReadreadWritewriteSyntaxsyntax",
        rows: &[73788102194745049588, 92235127743464866292, 110682153292193071504],
        extras: &[],
    };
    static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    #[automatically_derived]
    impl __ec::Declaration for StoreError {
        fn row(&self) -> __ec::Entry {
            __ec::Entry::at(
                &__EC_TABLE,
                match self {
                    StoreError::Read { .. } => 0,
                    StoreError::Write { .. } => 1,
                    StoreError::Syntax { .. } => 2,
                },
            )
        }
        fn cache(&self) -> &'static __ec::Cache {
            &__EC_CACHE
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for StoreError {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __ec::display(self, __formatter)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for StoreError {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            ::core::option::Option::Some(
                match self {
                    StoreError::Read { 0: __field_0, .. } => {
                        (&__ec::Source(__field_0)).__ec_source()
                    }
                    StoreError::Write { cause: __field_0, .. } => {
                        (&__ec::Source(__field_0)).__ec_source()
                    }
                    StoreError::Syntax { source: __field_0, .. } => {
                        match __field_0 {
                            ::core::option::Option::Some(__source) => {
                                (&__ec::Source(__source)).__ec_source()
                            }
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
    impl ::core::convert::From<std::io::Error> for StoreError {
        fn from(__value: std::io::Error) -> Self {
            StoreError::Read { 0: __value }
        }
    }
    #[automatically_derived]
    impl __ec::Catalogued for StoreError {
        const CATALOG: __ec::Catalog = __ec::Catalog {
            table: ::core::option::Option::Some(&__EC_TABLE),
            parts: &[],
            open: false,
        };
    }
    ::error_catalog::__responses! {
        [] [] [StoreError] []
    }
};
