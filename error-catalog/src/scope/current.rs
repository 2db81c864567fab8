//! The scope of the request that a thread is serving right now.

use std::{
    cell::Cell,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use pin_project_lite::pin_project;

use super::Scope;

thread_local! {
    static CURRENT: Cell<Option<Arc<Scope>>> = const { Cell::new(None) };
}

/// Makes this the current scope, and gives the one that was; at the end of a thread there is none.
fn replace(scope: Option<Arc<Scope>>) -> Option<Arc<Scope>> {
    CURRENT.try_with(|current| current.replace(scope)).ok().flatten()
}

/// Makes the scope in this place the current one, and puts there the one that was.
fn exchange(place: &mut Option<Arc<Scope>>) {
    // At the end of a thread there is none, and the place keeps what it has.
    let _ = CURRENT.try_with(|current| *place = current.replace(place.take()));
}

impl Scope {
    /// The scope of the request that is being served, inside of its [`ErrorHandler`](crate::ErrorHandler).
    ///
    /// ```
    /// # use error_catalog::Scope;
    /// /// The id to pass on to the service that is called next.
    /// fn correlation_id() -> Option<String> {
    ///     Scope::current()?.get_correlation_id().map(str::to_owned)
    /// }
    /// # assert_eq!(correlation_id(), None);
    /// ```
    pub fn current() -> Option<Arc<Self>> {
        let get = |current: &Cell<Option<Arc<Self>>>| {
            let scope = current.take()?;
            current.set(Some(Arc::clone(&scope)));
            Some(scope)
        };
        CURRENT.try_with(get).ok().flatten()
    }

    /// Makes this the current scope of the thread until the guard is dropped: for threads that work for a request, `spawn_blocking` among them.
    ///
    /// ```
    /// use std::thread;
    /// use error_catalog::{ErrorHandler, Scope};
    ///
    /// let scope = ErrorHandler::new().scope().correlation_id("8c2b9a3e");
    /// let worker = thread::spawn(move || {
    ///     let _entered = Scope::enter(scope);
    ///     Scope::current().unwrap().get_correlation_id() == Some("8c2b9a3e")
    /// });
    /// assert!(worker.join().unwrap());
    /// assert!(Scope::current().is_none());
    /// ```
    pub fn enter(scope: impl Into<Arc<Self>>) -> Entered {
        Entered { outer: replace(Some(scope.into())), not_send: PhantomData }
    }

    /// A future that runs in the current scope wherever it is polled: for tasks that are spawned for a request.
    ///
    /// ```
    /// # async fn send_mail() {}
    /// # async fn handler() {
    /// tokio::spawn(error_catalog::Scope::carry(async {
    ///     send_mail().await; // logs the correlation id of the request
    /// }));
    /// # }
    /// ```
    pub fn carry<F: Future>(future: F) -> Carried<F> {
        Carried { future: Some(future), scope: Self::current() }
    }
}

/// A thread is in the scope that was in this place until this is dropped, and the scope is back in its place then: entered without counting a reference.
struct Lent<'a>(&'a mut Option<Arc<Scope>>);

impl<'a> Lent<'a> {
    fn new(place: &'a mut Option<Arc<Scope>>) -> Option<Self> {
        place.is_some().then(|| {
            exchange(place);
            Self(place)
        })
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        exchange(self.0);
    }
}

/// A thread is in a scope until this is dropped. See [`Scope::enter`].
#[must_use = "the scope is left when this is dropped"]
pub struct Entered {
    outer: Option<Arc<Scope>>,
    /// It belongs to the thread that it was made on.
    not_send: PhantomData<*const ()>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        replace(self.outer.take());
    }
}

pin_project! {
    /// A future that runs in a scope, and is dropped in it. See [`Scope::carry`].
    #[must_use = "futures do nothing unless polled"]
    pub struct Carried<F> {
        #[pin]
        future: Option<F>,
        scope: Option<Arc<Scope>>,
    }

    // What a cancelled request cleans up belongs to the request still.
    impl<F> PinnedDrop for Carried<F> {
        fn drop(this: Pin<&mut Self>) {
            let mut this = this.project();
            if this.future.is_some() {
                let _lent = Lent::new(this.scope);
                this.future.set(None);
            }
        }
    }
}

#[cfg(feature = "_handler")]
impl<F> Carried<F> {
    /// A future that is still to be made.
    pub(crate) fn none(scope: Arc<Scope>) -> Self {
        Self { future: None, scope: Some(scope) }
    }

    /// Makes the future, in the scope.
    #[inline]
    pub(crate) fn make(&mut self, make: impl FnOnce() -> Option<F>) {
        let _lent = Lent::new(&mut self.scope);
        self.future = make();
    }
}

impl<F: Future> Carried<F> {
    /// Polls the future into `output`: responses are large, and cost less where they are moved less.
    #[inline]
    pub(crate) fn poll_into(self: Pin<&mut Self>, context: &mut Context<'_>, output: &mut Poll<F::Output>) {
        let mut this = self.project();
        let _lent = Lent::new(this.scope);
        if let Some(future) = this.future.as_mut().as_pin_mut() {
            *output = future.poll(context);
            if output.is_ready() {
                this.future.set(None);
            }
        }
    }
}

impl<F: Future> Future for Carried<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let mut output = Poll::Pending;
        self.poll_into(context, &mut output);
        output
    }
}
