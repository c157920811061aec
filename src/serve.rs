//! The preview server: shows a [`Site`] on this machine, and tells the pages that are open when it changed.
//!
//! It answers from memory alone: an address is looked up through the trait and never becomes a path of the
//! disk. It is private: [`guard`] turns away whatever a page of another site sends. What it adds to a page is
//! one script and the policy that admits it ([`inject`]); all the rest is as `build` would write it.
//!
//! It runs on one thread of its own, which only moves bytes; whatever may take time is done on others.

mod answer;
mod body;
mod guard;
mod inject;
mod mime;
mod path;

use std::io::{self, ErrorKind};
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime};

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use serde::Serialize;
use tokio::net;
use tokio::sync::{Semaphore, oneshot, watch};

use crate::disk::Failure;

pub use mime::mime;

/// What is served. Called from any thread; may block for as long as a page takes to render.
pub trait Site: Send + Sync + 'static {
    /// The file at a path of the site (`""`, `timeline/`, `site.css`, `404.html`), as it would be built.
    /// The path is relative, decoded, and has no empty part, no `.` and no `..`.
    fn file(&self, path: &str) -> Option<Served>;

    /// A number that grows with every change of the site, its mistakes included.
    fn version(&self) -> u64;

    /// The mistakes of the present state.
    fn mistakes(&self) -> Mistakes;

    /// What the aids of a page show; null where there is nothing to show:
    ///
    /// ```json
    /// { "draft": false,
    ///   "edit": { "href": "vscode://file/…", "label": "content/facts.yaml:12" },
    ///   "sentences": [ { "words": "It happened.", "support": "cited", "href": "vscode://file/…" } ],
    ///   "quotes": [ { "words": "as they said", "verified": false } ] }
    /// ```
    ///
    /// `support` is `cited`, `linked`, `editorial` or `bare`. Every `href` may be null.
    fn aids(&self, path: &str) -> serde_json::Value;
}

/// One file.
#[derive(Clone, Debug)]
pub struct Served {
    pub bytes: Arc<[u8]>,
    /// Pages are those of the type `text/html`.
    pub mime: &'static str,
}

/// What is shown over a page, and in its corner.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Mistakes {
    pub errors: Vec<Mistake>,
    pub warnings: Vec<Mistake>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Mistake {
    /// `error` or `warning`.
    pub severity: String,
    pub code: String,
    pub headline: String,
    pub file: String,
    /// From 1, as the column.
    pub line: usize,
    pub column: usize,
    /// As the terminal prints it, without colour.
    pub text: String,
    /// An address that opens the place in an editor.
    pub editor: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Options {
    /// A name or an address. Another than loopback shows the site, drafts included, to the whole network.
    pub host: String,
    /// This port or none; without one, the next that is free from 1111 on.
    pub port: Option<u16>,
    /// The path under which the site lives, such as `/repo/`.
    pub base: String,
    /// How long a client may take to say what it wants, its first byte included, and how long a connection
    /// may stay idle after an answer.
    pub patience: Duration,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            host: "127.0.0.1".to_owned(),
            port: None,
            base: "/".to_owned(),
            patience: Duration::from_secs(10),
        }
    }
}

/// A server that runs until it is stopped or dropped.
pub struct Server {
    site: Arc<dyn Site>,
    address: String,
    versions: watch::Sender<u64>,
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

/// What every answer is made from.
struct Shared {
    site: Arc<dyn Site>,
    host: String,
    /// Decoded, with a slash at both ends.
    base: String,
    /// Tells this run of the server from the ones before it, whose versions began anew.
    run: String,
    versions: watch::Receiver<u64>,
}

/// More connections than this wait for one to end; a browser opens six.
const CONNECTIONS: usize = 512;

/// Pages rendered at once.
const RENDERING: usize = 4;

/// Where to begin looking for a free port, and how many to try.
const FIRST_PORT: u16 = 1111;
const PORTS: u16 = 100;

/// Begins to serve. Fails when there is no port to be had.
pub fn start(site: Arc<dyn Site>, options: Options) -> Result<Server, Failure> {
    let listener = bind(&options)?;
    let broken = |error: io::Error| Failure::new(format!("cannot start the preview: {error}"));
    let bound = listener.local_addr().map_err(broken)?;
    listener.set_nonblocking(true).map_err(broken)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(RENDERING)
        .build()
        .map_err(broken)?;

    let base = path::base(&options.base);
    let address = format!("http://{}{}", shown(&options.host, bound), path::encode(&base));
    let (versions, receiver) = watch::channel(site.version());
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let shared = Shared {
        site: site.clone(),
        host: options.host,
        base,
        run: format!("{:x}", since.as_nanos()),
        versions: receiver,
    };
    let (stop, stopped) = oneshot::channel();
    let run = move || {
        runtime.block_on(listen(listener, Arc::new(shared), options.patience, stopped));
        // Every connection ends here. A page that is just being rendered is not waited for.
        runtime.shutdown_timeout(Duration::from_millis(200));
    };
    let thread = thread::Builder::new().name("preview server".to_owned()).spawn(run).map_err(broken)?;
    Ok(Server { site, address, versions, stop, thread })
}

/// Runs something when the user ends the program with Ctrl-C, which then does not end by itself.
pub fn on_interrupt(run: impl FnOnce() + Send + 'static) {
    let wait = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        if runtime.is_ok_and(|runtime| runtime.block_on(tokio::signal::ctrl_c()).is_ok()) {
            run();
        }
    };
    // Without the thread, Ctrl-C ends the program as it always does.
    let _ = thread::Builder::new().name("interrupt".to_owned()).spawn(wait);
}

impl Server {
    /// Where the site is shown: `http://127.0.0.1:1111/repo/`.
    pub fn address(&self) -> String {
        self.address.clone()
    }

    /// Tells the open pages that the site has a new version.
    pub fn changed(&self) {
        let version = self.site.version();
        // Two callers may come in either order.
        self.versions.send_if_modified(|known| {
            let newer = version > *known;
            *known = version.max(*known);
            newer
        });
    }

    /// Ends every connection, and then returns.
    pub fn stop(self) {
        // It may have ended by itself, which is as good.
        let _ = self.stop.send(());
        let _ = self.thread.join();
    }
}

fn bind(options: &Options) -> Result<TcpListener, Failure> {
    let host = options.host.as_str();
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    let addresses = |port: u16| (bare, port).to_socket_addrs().map(Iterator::collect::<Vec<_>>);
    let wrong_host = |error: &io::Error| {
        Failure::new(format!("cannot listen on `{host}`: {error}"))
            .cure("leave out `--host` to show the site on this machine alone")
    };
    if let Some(port) = options.port {
        let addresses = addresses(port).map_err(|error| wrong_host(&error))?;
        return TcpListener::bind(&addresses[..]).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => Failure::new(format!("port {port} is taken by another program"))
                .cure("leave out `--port` to take the next that is free"),
            ErrorKind::PermissionDenied => Failure::new(format!("port {port} may not be used"))
                .cure("take one above 1023, or leave out `--port`"),
            _ => wrong_host(&error),
        });
    }
    for port in FIRST_PORT..FIRST_PORT + PORTS {
        let addresses = addresses(port).map_err(|error| wrong_host(&error))?;
        match TcpListener::bind(&addresses[..]) {
            Ok(listener) => return Ok(listener),
            // Windows keeps some ports to itself and calls that a lack of permission.
            Err(error) if matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied) => {}
            Err(error) => return Err(wrong_host(&error)),
        }
    }
    let last = FIRST_PORT + PORTS - 1;
    Err(Failure::new(format!("every port from {FIRST_PORT} to {last} is taken"))
        .cure("name a free one with `--port`"))
}

/// What to type into a browser on this machine.
fn shown(host: &str, bound: SocketAddr) -> String {
    let name = host.parse::<std::net::IpAddr>().is_err() && !host.starts_with('[');
    match bound {
        _ if name => format!("{host}:{}", bound.port()),
        _ if bound.ip().is_unspecified() => format!("127.0.0.1:{}", bound.port()),
        _ => bound.to_string(),
    }
}

/// Takes connections until it is told to stop.
async fn listen(
    listener: TcpListener,
    shared: Arc<Shared>,
    patience: Duration,
    mut stopped: oneshot::Receiver<()>,
) {
    let Ok(listener) = net::TcpListener::from_std(listener) else { return };
    let connections = Arc::new(Semaphore::new(CONNECTIONS));
    let mut http = http1::Builder::new();
    // Counts from the moment in which a request may begin, so that it also ends what stays silent or idle.
    http.timer(TokioTimer::new()).header_read_timeout(patience).max_buf_size(32 * 1024);
    loop {
        let next = async {
            let permit = connections.clone().acquire_owned().await.ok();
            (permit, listener.accept().await)
        };
        let (permit, accepted) = tokio::select! {
            _ = &mut stopped => return,
            next = next => next,
        };
        let Ok((stream, _)) = accepted else {
            // Too many open files, most likely: it passes, and spinning would not help.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let shared = shared.clone();
        let service = service_fn(move |request| answer::answer(shared.clone(), request));
        let connection = http.serve_connection(TokioIo::new(stream), service);
        tokio::spawn(async move {
            let _permit = permit;
            // A client that hangs up or is too slow is no fault of ours.
            let _ = connection.await;
        });
    }
}
