use std::time::Duration;
use error_catalog::{ApiError, exceptions};
#[derive(Debug)]
pub enum PostError {
    TooMany { wait: Duration },
    NoPost,
}
const _: () = {
    use ::error_catalog::__private as __ec;
    use __ec::{Hidden as _, ShowsNothing as _};
    const __EC_CLASS_0: __ec::Entry = __ec::class(
        |__value| if let exceptions::Throttled { .. } = __value {},
        "Throttled",
    );
    const __EC_CLASS_1: __ec::Entry = __ec::class(
        |__value| if let exceptions::NotFound { .. } = __value {},
        "NotFound",
    );
    static __EC_TABLE: __ec::Table = __ec::Table {
        name: "PostError",
        place: (::core::module_path!(), ::core::line!(), ::core::column!()),
        description: "",
        docs: "",
        shared_codes: false,
        envelope: ::core::option::Option::None,
        text: "TooManytoo_manyNoPost",
        rows: &[5192296858534975204453410842869760, 10384593717069655258749842581620736],
        extras: &[
            __ec::Extra {
                class: ::core::option::Option::Some(__EC_CLASS_0),
                ..__ec::Extra::NONE
            },
            __ec::Extra {
                class: ::core::option::Option::Some(__EC_CLASS_1),
                ..__ec::Extra::NONE
            },
        ],
    };
    static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    #[automatically_derived]
    impl __ec::Declaration for PostError {
        fn row(&self) -> __ec::Entry {
            __ec::Entry::at(
                &__EC_TABLE,
                match self {
                    PostError::TooMany { .. } => 0,
                    PostError::NoPost { .. } => 1,
                },
            )
        }
        fn cache(&self) -> &'static __ec::Cache {
            &__EC_CACHE
        }
        fn parts<'__ec>(&'__ec self, __parts: &mut __ec::Parts<'__ec, '_>) {
            match self {
                PostError::TooMany { wait: __field_0, .. } => {
                    __parts
                        .named(
                            &[
                                __ec::Named {
                                    name: "wait",
                                    text: __ec::Probe(__field_0).__ec_text(),
                                    header: __ec::Probe(__field_0).__ec_header(),
                                    exposed: false,
                                },
                            ],
                        );
                }
                _ => {}
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for PostError {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __ec::display(self, __formatter)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for PostError {}
    #[automatically_derived]
    impl __ec::Catalogued for PostError {
        const CATALOG: __ec::Catalog = __ec::Catalog {
            table: ::core::option::Option::Some(&__EC_TABLE),
            parts: &[],
            open: false,
        };
    }
    const _: () = __ec::check::extends(
        __EC_CLASS_0,
        &__ec::check::Child {
            name: "TooMany",
            status: 0,
            status_field: false,
            detail: false,
            display: false,
            hidden: "",
            headers: &[],
            fields: &[
                __ec::check::Field {
                    name: "wait",
                    text: <__ec::Shows<Duration>>::TEXT,
                    header: <__ec::Shows<Duration>>::HEADER,
                    exposed: false,
                },
            ],
        },
    );
    const _: () = __ec::check::extends(
        __EC_CLASS_1,
        &__ec::check::Child {
            name: "NoPost",
            status: 0,
            status_field: false,
            detail: false,
            display: false,
            hidden: "",
            headers: &[],
            fields: &[],
        },
    );
    const _: () = __ec::check::code(&__EC_TABLE, 1);
    ::error_catalog::__responses! {
        [] [] [PostError] []
    }
};
