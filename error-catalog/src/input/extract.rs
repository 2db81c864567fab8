//! The extractors: what handlers of every framework take their input from.

use std::{
    fmt::{self, Display},
    ops::{Deref, DerefMut},
};

use serde_core::de::DeserializeOwned;

use super::{Rejection, form_partly, json_partly, names::Names, params, partly::Unread, tree::Tree};
use crate::{
    exceptions::UnsupportedMediaType,
    handler::{essence, is_json},
};

/// The tuple structs around an input.
macro_rules! wrappers {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $name<T>(pub T);

        impl<T> $name<T> {
            /// What was read.
            pub fn into_inner(self) -> T {
                self.0
            }
        }

        impl<T> From<T> for $name<T> {
            fn from(value: T) -> Self {
                Self(value)
            }
        }

        impl<T: Display> Display for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl<T> Deref for $name<T> {
            type Target = T;

            fn deref(&self) -> &T {
                &self.0
            }
        }

        impl<T> DerefMut for $name<T> {
            fn deref_mut(&mut self) -> &mut T {
                &mut self.0
            }
        }
    )*};
}

wrappers! {
    /// A body of JSON, with all wrong fields in one error; as a response, the value as JSON.
    ///
    /// An empty body is read as `{}`, as Django REST Framework does: what is missing is told field by field.
    Json
    /// A body of `application/x-www-form-urlencoded`, with all wrong fields in one error; of a `GET` or `HEAD` request the query.
    Form
    /// The query of the URL, with all wrong fields in one error.
    Query
    /// The parameters of the path: a struct by their names, a tuple by their order, any other type where there is one.
    Path
}

#[cfg(feature = "validator")]
wrappers! {
    /// An input that the rules of [validator](https://docs.rs/validator) accept: `Valid<Json<T>>`.
    Valid
}

#[cfg(feature = "garde")]
wrappers! {
    /// An input that the rules of [garde](https://docs.rs/garde) accept: `Garde<Json<T>>`.
    Garde
}

/// The parameters of a path.
pub(crate) type Params = Vec<(String, String)>;

/// The parts of a request that an input is read from.
pub struct Sent<'a> {
    pub(crate) method: &'a str,
    pub(crate) query: &'a str,
    pub(crate) content_type: Option<&'a [u8]>,
    /// The parameters of the path, decoded.
    pub(crate) params: &'a dyn Fn() -> Result<Params, Rejection>,
    pub(crate) body: &'a [u8],
}

/// An extractor: reads its input from a request.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no input that can be checked",
    note = "it is `Json<T>`, `Form<T>`, `Query<T>` or `Path<T>` of `error_catalog::input`, and `T` implements serde's `Deserialize`"
)]
pub trait Input: Sized {
    /// What is read.
    type Value;

    /// Whether it is read from the body.
    const OF_BODY: bool;

    /// Reads it.
    ///
    /// # Errors
    ///
    /// Where the input is not right.
    fn read(sent: &Sent<'_>) -> Result<Self, Rejection>;

    /// Reads it; where fields are wrong, with what is right in it.
    #[doc(hidden)]
    fn read_partly(sent: &Sent<'_>) -> Result<Self, Unread<Self>> {
        Ok(Self::read(sent)?)
    }

    /// What was read.
    fn value(&self) -> &Self::Value;

    /// The names that the fields have on the wire.
    #[doc(hidden)]
    fn names(sent: &Sent<'_>) -> Names;
}

/// An [`Input`] that is read from the body.
pub trait OfBody: Input {}

/// An [`Input`] that is read from what comes before the body.
pub trait OfHead: Input {}

/// An extractor of a value that is read as a whole.
macro_rules! inputs {
    ($($name:ident $kind:ident $of_body:literal $read:ident $tree:ident)*) => {$(
        impl<T: DeserializeOwned> $kind for $name<T> {}

        impl<T: DeserializeOwned> Input for $name<T> {
            type Value = T;

            const OF_BODY: bool = $of_body;

            fn read(sent: &Sent<'_>) -> Result<Self, Rejection> {
                Ok(Self::read_partly(sent)?)
            }

            fn read_partly(sent: &Sent<'_>) -> Result<Self, Unread<Self>> {
                sent.$read().map(Self).map_err(|unread| unread.map(Self))
            }

            fn value(&self) -> &T {
                &self.0
            }

            fn names(sent: &Sent<'_>) -> Names {
                sent.$tree::<T>()
            }
        }
    )*};
}

inputs! {
    Json OfBody true json json_names
    Form OfBody true form form_names
    Query OfHead false query query_names
    Path OfHead false path path_names
}

impl Sent<'_> {
    fn json<T: DeserializeOwned>(&self) -> Result<T, Unread<T>> {
        if self.body.is_empty() {
            return json_partly(b"{}");
        }
        match self.content_type {
            Some(kind) if is_json(kind) => json_partly(self.body),
            kind => Err(unsupported(kind).into()),
        }
    }

    fn json_names<T: DeserializeOwned>(&self) -> Names {
        let json = if self.body.is_empty() { b"{}" } else { self.body };
        serde_json::from_slice(json).map_or_else(|_| Names::default(), |tree| Names::of::<T>(tree, false))
    }

    /// The pairs of a form: the body, or the query where there is none.
    fn pairs(&self) -> Result<&[u8], Rejection> {
        match self.content_type {
            _ if matches!(self.method, "GET" | "HEAD") => Ok(self.query.as_bytes()),
            _ if self.body.is_empty() => Ok(self.body),
            Some(kind) if essence(kind).eq_ignore_ascii_case(b"application/x-www-form-urlencoded") => Ok(self.body),
            kind => Err(unsupported(kind)),
        }
    }

    fn form<T: DeserializeOwned>(&self) -> Result<T, Unread<T>> {
        form_partly(self.pairs()?)
    }

    fn form_names<T: DeserializeOwned>(&self) -> Names {
        self.pairs().map_or_else(|_| Names::default(), |pairs| Names::of::<T>(Tree::of_form(pairs), true))
    }

    fn query<T: DeserializeOwned>(&self) -> Result<T, Unread<T>> {
        form_partly(self.query.as_bytes())
    }

    fn query_names<T: DeserializeOwned>(&self) -> Names {
        Names::of::<T>(Tree::of_form(self.query.as_bytes()), true)
    }

    fn path<T: DeserializeOwned>(&self) -> Result<T, Unread<T>> {
        Ok(params::read_params(&(self.params)()?)?)
    }

    fn path_names<T: DeserializeOwned>(&self) -> Names {
        (self.params)().map_or_else(|_| Names::default(), |params| Names::of::<T>(Tree::of_pairs(params.into_iter()), true))
    }
}

fn unsupported(content_type: Option<&[u8]>) -> Rejection {
    let kind = content_type.map_or_else(String::new, |kind| String::from_utf8_lossy(kind).into_owned());
    UnsupportedMediaType::new(kind).into()
}

/// An extractor around another one, whose value is checked.
#[cfg(any(feature = "validator", feature = "garde"))]
macro_rules! checked {
    ($name:ident [$($bound:tt)*] $check:path) => {
        impl<I: OfBody> OfBody for $name<I> where I::Value: $($bound)* {}
        impl<I: OfHead> OfHead for $name<I> where I::Value: $($bound)* {}
        impl<I: Input> Input for $name<I>
        where
            I::Value: $($bound)*,
        {
            type Value = I::Value;

            const OF_BODY: bool = I::OF_BODY;

            fn read(sent: &Sent<'_>) -> Result<Self, Rejection> {
                match I::read_partly(sent) {
                    Ok(input) => {
                        $check(input.value(), || I::names(sent))?;
                        Ok(Self(input))
                    }
                    Err(unread) => Err(unread.check(|input, names| $check(input.value(), || names))),
                }
            }

            fn value(&self) -> &I::Value {
                self.0.value()
            }

            fn names(sent: &Sent<'_>) -> Names {
                I::names(sent)
            }
        }
    };
}

#[cfg(feature = "validator")]
checked!(Valid [validator::Validate] crate::integrations::validator::check);
#[cfg(feature = "garde")]
checked!(Garde [garde::Validate<Context: Default>] crate::integrations::garde::check);
