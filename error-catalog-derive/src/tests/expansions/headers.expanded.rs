use error_catalog::ApiError;
#[derive(Debug)]
pub enum ProxyError {
    Upstream { status: u16, name: String, port: u16 },
    ReadOnly(Option<u32>),
}
const _: () = {
    use ::error_catalog::__private as __ec;
    static __EC_TABLE: __ec::Table = __ec::Table {
        name: "ProxyError",
        place: (::core::module_path!(), ::core::line!(), ::core::column!()),
        description: "",
        docs: "https://example.com/errors/{code}",
        shared_codes: false,
        envelope: ::core::option::Option::None,
        text: "Upstreamproxy.upstreamReadOnlyproxy.read_only",
        rows: &[5192296858535085885199328076891136, 10384593717069931960473898207936917],
        extras: &[
            __ec::Extra {
                headers: &[
                    __ec::Header {
                        name: "x-upstream",
                        value: ::core::option::Option::None,
                        field: "",
                    },
                ],
                meta: &[("kind", "upstream")],
                ..__ec::Extra::NONE
            },
            __ec::Extra {
                headers: &[
                    __ec::Header {
                        name: "allow",
                        value: ::core::option::Option::Some("GET, HEAD"),
                        field: "",
                    },
                    __ec::Header {
                        name: "retry-after",
                        value: ::core::option::Option::None,
                        field: "0",
                    },
                ],
                ..__ec::Extra::NONE
            },
        ],
    };
    static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    #[automatically_derived]
    impl __ec::Declaration for ProxyError {
        fn row(&self) -> __ec::Entry {
            __ec::Entry::at(
                &__EC_TABLE,
                match self {
                    ProxyError::Upstream { .. } => 0,
                    ProxyError::ReadOnly { .. } => 1,
                },
            )
        }
        fn cache(&self) -> &'static __ec::Cache {
            &__EC_CACHE
        }
        fn parts<'__ec>(&'__ec self, __parts: &mut __ec::Parts<'__ec, '_>) {
            match self {
                ProxyError::Upstream {
                    status: __field_0,
                    name: __field_1,
                    port: __field_2,
                    ..
                } => {
                    __parts
                        .headers(
                            &[&::core::format_args!("{}:{}", __field_1, __field_2)],
                        );
                    __parts.status(__field_0);
                }
                ProxyError::ReadOnly { 0: __field_0, .. } => {
                    __parts.headers(&[__field_0]);
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for ProxyError {
        fn fmt(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __ec::display(self, __formatter)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for ProxyError {}
    #[automatically_derived]
    impl __ec::Catalogued for ProxyError {
        const CATALOG: __ec::Catalog = __ec::Catalog {
            table: ::core::option::Option::Some(&__EC_TABLE),
            parts: &[],
            open: false,
        };
    }
    ::error_catalog::__responses! {
        [axum] [] [ProxyError] []
    }
};
