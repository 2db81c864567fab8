use error_catalog::ApiError;
#[derive(Debug, thiserror::Error)]
pub enum QueueError {
    #[error("queue {name} is full")]
    Full { name: String },
    #[error("no job {0}")]
    NoJob(u64),
}
const _: () = {
    use ::error_catalog::__private as __ec;
    static __EC_TABLE: __ec::Table = __ec::Table {
        name: "QueueError",
        place: (::core::module_path!(), ::core::line!(), ::core::column!()),
        description: "",
        docs: "",
        shared_codes: false,
        envelope: ::core::option::Option::None,
        text: "FullfullToo many jobs.NoJobno_jobno job {0}",
        rows: &[16925035262707003190940077, 12089368878018108980515220],
        extras: &[],
    };
    static __EC_CACHE: __ec::Cache = __ec::Cache::new();
    #[automatically_derived]
    impl __ec::Declaration for QueueError {
        fn row(&self) -> __ec::Entry {
            __ec::Entry::at(
                &__EC_TABLE,
                match self {
                    QueueError::Full { .. } => 0,
                    QueueError::NoJob { .. } => 1,
                },
            )
        }
        fn cache(&self) -> &'static __ec::Cache {
            &__EC_CACHE
        }
        fn parts<'__ec>(&'__ec self, __parts: &mut __ec::Parts<'__ec, '_>) {
            match self {
                QueueError::NoJob { .. } => {
                    __parts.text(&[self]);
                }
                _ => {}
            }
        }
    }
    #[automatically_derived]
    impl __ec::Catalogued for QueueError {
        const CATALOG: __ec::Catalog = __ec::Catalog {
            table: ::core::option::Option::Some(&__EC_TABLE),
            parts: &[],
            open: false,
        };
    }
    const _: () = __ec::written_by_others::<QueueError>();
    ::error_catalog::__responses! {
        [] [] [QueueError] [where for < '__ec > Self : ::core::error::Error]
    }
};
