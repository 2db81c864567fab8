//! Shapes of real catalogs: what their authors write by hand today, declared.

use std::{backtrace::Backtrace, error::Error as _};

use error_catalog::{ApiError, Catalog, Catalogued, ResultExt, catalog};

use crate::support::{answer, header, is};

/// Three hundred variants, most of which share status, class and header through the enum.
mod large {
    use error_catalog::ApiError;

    macro_rules! large {
        ($($name:ident)*) => {
            #[derive(Debug, ApiError)]
            #[status(422)]
            #[meta(class = "invalid_request")]
            #[header("X-Error-Class", "invalid-request")]
            #[catalog(prefix = "search.")]
            pub enum LargeError {
                $($name,)*
                #[status(503)]
                #[meta(class = "internal")]
                Overloaded,
            }
            pub const ALL: &[LargeError] = &[$(LargeError::$name),*];
        };
    }
    large! {
        AaA AaB AaC AbA AbB AbC AcA AcB AcC AdA AdB AdC AeA AeB AeC AfA AfB AfC AgA AgB
        AgC AhA AhB AhC AiA AiB AiC AjA AjB AjC BaA BaB BaC BbA BbB BbC BcA BcB BcC BdA
        BdB BdC BeA BeB BeC BfA BfB BfC BgA BgB BgC BhA BhB BhC BiA BiB BiC BjA BjB BjC
        CaA CaB CaC CbA CbB CbC CcA CcB CcC CdA CdB CdC CeA CeB CeC CfA CfB CfC CgA CgB
        CgC ChA ChB ChC CiA CiB CiC CjA CjB CjC DaA DaB DaC DbA DbB DbC DcA DcB DcC DdA
        DdB DdC DeA DeB DeC DfA DfB DfC DgA DgB DgC DhA DhB DhC DiA DiB DiC DjA DjB DjC
        EaA EaB EaC EbA EbB EbC EcA EcB EcC EdA EdB EdC EeA EeB EeC EfA EfB EfC EgA EgB
        EgC EhA EhB EhC EiA EiB EiC EjA EjB EjC FaA FaB FaC FbA FbB FbC FcA FcB FcC FdA
        FdB FdC FeA FeB FeC FfA FfB FfC FgA FgB FgC FhA FhB FhC FiA FiB FiC FjA FjB FjC
        GaA GaB GaC GbA GbB GbC GcA GcB GcC GdA GdB GdC GeA GeB GeC GfA GfB GfC GgA GgB
        GgC GhA GhB GhC GiA GiB GiC GjA GjB GjC HaA HaB HaC HbA HbB HbC HcA HcB HcC HdA
        HdB HdC HeA HeB HeC HfA HfB HfC HgA HgB HgC HhA HhB HhC HiA HiB HiC HjA HjB HjC
        IaA IaB IaC IbA IbB IbC IcA IcB IcC IdA IdB IdC IeA IeB IeC IfA IfB IfC IgA IgB
        IgC IhA IhB IhC IiA IiB IiC IjA IjB IjC JaA JaB JaC JbA JbB JbC JcA JcB JcC JdA
        JdB JdC JeA JeB JeC JfA JfB JfC JgA JgB JgC JhA JhB JhC JiA JiB JiC JjA JjB JjC
    }
}

/// Payment errors: several texts under one code, a status from a field, an internal text beside the public one.
#[derive(Debug, thiserror::Error, ApiError)]
#[catalog(shared_codes)]
enum PaymentError {
    #[error("card {token} declined by issuer: {reason}")]
    #[status(402)]
    #[code("IR_09")]
    #[detail("The card ending in {last4} was declined.")]
    Declined { last4: String, token: String, reason: String },

    #[error("field {field} of {object} missing")]
    #[status(400)]
    #[code("IR_04")]
    #[detail("Missing required parameter: {field}.")]
    MissingParameter { field: &'static str, object: &'static str },

    #[error("no customer for {0}")]
    #[status(400)]
    #[code("IR_04")]
    #[detail("Missing required parameter: customer_id.")]
    MissingCustomer(u64),

    #[error("connector {name} answered {status}: {body}")]
    #[status(.status)]
    #[code("CE_00")]
    #[detail("The payment provider {name} refused the request.")]
    #[meta(class = "connector")]
    Connector {
        #[expose]
        name: String,
        status: u16,
        body: String,
    },

    #[error("refund {0} exceeds the payment")]
    #[status(422)]
    #[code("IR_10")]
    #[detail(display)]
    Refund(u32),

    #[error("vault unreachable")]
    #[status(500)]
    #[code("HE_00")]
    Vault(#[source] std::io::Error),
}

#[test]
fn a_payment_catalog_keeps_its_internal_texts_inside() {
    let declined = PaymentError::Declined { last4: "4242".into(), token: "tok_secret".into(), reason: "stolen".into() };
    assert_eq!(answer(&declined), is(402, "IR_09", "The card ending in 4242 was declined."));
    assert_eq!(declined.to_string(), "card tok_secret declined by issuer: stolen");

    let missing = PaymentError::MissingParameter { field: "amount", object: "payment" };
    assert_eq!(answer(&missing), is(400, "IR_04", "Missing required parameter: amount."));
    assert_eq!(answer(&PaymentError::MissingCustomer(7)), is(400, "IR_04", "Missing required parameter: customer_id."));
    assert_eq!(answer(&PaymentError::Refund(9)), is(422, "IR_10", "refund 9 exceeds the payment"));

    let vault = PaymentError::Vault(std::io::Error::other("10.0.0.7 refused"));
    assert_eq!(answer(&vault), is(500, "HE_00", "A server error occurred."));
    assert!(vault.source().unwrap().to_string().contains("10.0.0.7"));
}

#[test]
fn a_status_from_a_field_is_sent() {
    let connector = |status| PaymentError::Connector { name: "acme".into(), status, body: "secret".into() };
    assert_eq!(answer(&connector(409)), is(409, "CE_00", "The payment provider acme refused the request."));
    assert_eq!(answer(&connector(502)), is(502, "CE_00", "The payment provider acme refused the request."), "`name` is exposed");
    assert_eq!(PaymentError::CATALOG.find("CE_00").unwrap().status(), None);
    assert_eq!(PaymentError::CATALOG.find("CE_00").unwrap().meta("class"), Some("connector"));
}

#[test]
fn three_hundred_variants_share_the_defaults_of_their_enum() {
    assert_eq!(large::ALL.len(), 300);
    for error in large::ALL {
        assert_eq!(answer(error).0, 422);
        assert_eq!(error.entry().meta("class"), Some("invalid_request"));
        assert_eq!(header(&error.to_response(), "x-error-class"), "invalid-request");
    }
    assert_eq!(answer(&large::ALL[0]), is(422, "search.aa_a", "Unprocessable Entity."));
    assert_eq!(answer(&large::LargeError::Overloaded).0, 503);
    assert_eq!(large::LargeError::Overloaded.entry().meta("class"), Some("internal"));
    assert_eq!(large::LargeError::CATALOG.entries().count(), 301);
}

/// Context and a backtrace around an inner error.
#[derive(Debug, ApiError)]
#[transparent]
struct Wrapped {
    #[from]
    inner: PaymentError,
    backtrace: Backtrace,
}

#[derive(Debug, ApiError)]
#[status(500)]
enum StoreError {
    #[code("corrupt_index")]
    Corrupt { context: String, source: std::io::Error, backtrace: Backtrace },
    #[transparent]
    #[code("payment")]
    #[detail("The payment failed.")]
    #[meta(area = "billing")]
    Payment {
        #[transparent]
        inner: Wrapped,
        context: &'static str,
    },
}

#[test]
fn a_wrapper_with_context_and_backtrace_answers_as_its_inner_error() {
    fn pay() -> Result<(), Wrapped> {
        Err(PaymentError::MissingCustomer(7))?
    }
    let wrapped = pay().unwrap_err();
    assert_eq!(answer(&wrapped), is(400, "IR_04", "Missing required parameter: customer_id."));
    assert_eq!(wrapped.to_string(), "no customer for 7", "Display is the inner error's");
    let _ = &wrapped.backtrace;
    assert_eq!(wrapped.entry(), wrapped.inner.entry());

    let payment = StoreError::Payment { inner: wrapped, context: "secret context" };
    assert_eq!(answer(&payment), is(400, "payment", "The payment failed."));
    let StoreError::Payment { context, .. } = &payment else { panic!() };
    assert!(!format!("{:?}", payment.to_response()).contains(context));

    let corrupt =
        StoreError::Corrupt { context: "shard 7".into(), source: std::io::Error::other("disk"), backtrace: Backtrace::disabled() };
    assert_eq!(answer(&corrupt), is(500, "corrupt_index", "A server error occurred."));
    assert_eq!(corrupt.source().unwrap().to_string(), "disk");
    let StoreError::Corrupt { context, backtrace, .. } = &corrupt else { panic!() };
    assert_eq!((context.as_str(), backtrace.status()), ("shard 7", std::backtrace::BacktraceStatus::Disabled));
}

/// A catalog of codes, and an enum whose variants extend its unit variants.
#[derive(Debug, ApiError)]
#[catalog(rename_all = "SCREAMING_SNAKE_CASE", docs = "https://docs.example.com/errors#{code}")]
enum Code {
    #[status(400)]
    #[detail("The URL is invalid.")]
    #[meta(kind = "request")]
    InvalidUrl,
    #[status(404)]
    #[detail("Index `{index}` not found.")]
    IndexNotFound { index: String },
    #[status(500)]
    Internal,
}

#[derive(Debug, ApiError)]
enum HttpError {
    #[extends(Code::InvalidUrl)]
    #[code(inherit)]
    BadLink,
    #[extends(Code::IndexNotFound)]
    #[code(inherit)]
    NoIndex { index: &'static str },
    #[extends(Code::InvalidUrl)]
    #[status(422)]
    #[detail("Not a link.")]
    NotALink,
}

#[test]
fn variants_extend_the_variants_of_a_catalog_of_codes() {
    assert_eq!(answer(&Code::InvalidUrl), is(400, "INVALID_URL", "The URL is invalid."));
    assert_eq!(answer(&Code::IndexNotFound { index: "a".into() }), is(404, "INDEX_NOT_FOUND", "Index `a` not found."));
    assert_eq!(answer(&Code::Internal).1, "INTERNAL");
    assert_eq!(answer(&HttpError::BadLink), is(400, "INVALID_URL", "The URL is invalid."));
    assert_eq!(answer(&HttpError::NoIndex { index: "books" }), is(404, "INDEX_NOT_FOUND", "Index `books` not found."));
    assert_eq!(answer(&HttpError::NotALink), is(422, "not_a_link", "Not a link."));
    assert_eq!(HttpError::NotALink.entry().meta("kind"), Some("request"));
    assert!(HttpError::NotALink.entry().is_a(Code::InvalidUrl.entry()));
    assert_eq!(Code::InvalidUrl.entry().docs().unwrap(), "https://docs.example.com/errors#INVALID_URL");
}

#[test]
fn a_catalog_lists_every_error_once() {
    const ALL: Catalog = catalog![StoreError, large::LargeError];
    let codes: Vec<_> = ALL.entries().map(|entry| entry.code()).collect();
    assert_eq!(codes[..3], ["corrupt_index", "payment", "IR_09"], "transparent fields bring their own");
    assert_eq!(codes.len(), 2 + 6 + 301);
    assert!(!ALL.is_open());
    const DIAMOND: Catalog = catalog![StoreError, Wrapped, PaymentError];
    assert_eq!(DIAMOND.entries().count(), 2 + 6);
}

#[derive(Debug, ApiError)]
enum Open {
    #[transparent]
    Any(#[from] error_catalog::Error),
    #[transparent]
    Boxed(Box<dyn ApiError + Send + Sync>),
    #[transparent]
    Large(Box<PaymentError>),
}

#[test]
fn dyn_errors_inside_make_a_catalog_open() {
    assert!(Open::CATALOG.is_open());
    assert_eq!(Open::CATALOG.entries().count(), 6);
    let any = Open::from(error_catalog::Error::from(PaymentError::Refund(1)));
    assert_eq!(answer(&any), is(422, "IR_10", "refund 1 exceeds the payment"));
    assert_eq!(answer(&Open::Boxed(Box::new(PaymentError::Refund(1)))).1, "IR_10");
    assert_eq!(answer(&Open::Large(Box::new(PaymentError::Refund(1)))).1, "IR_10");
    let internal = Err::<(), _>("secret").internal().unwrap_err();
    assert_eq!(answer(&Open::from(error_catalog::Error::from(internal))), is(500, "error", "A server error occurred."));
}
