//! One request, one answer: a file of the site, the event stream, or what the script of the preview asks for.

use std::convert::Infallible;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Bytes;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

use super::body::Body;
use super::{Served, Shared, Site, guard, inject, mime, path};

/// What is ours lies here. An id has no underscore, and so no page can have this address.
const OWN: &str = "__explainer/";

/// What runs in the page.
const SCRIPTS: [(&str, &str); 5] = [
    ("preview.js", include_str!("preview.js")),
    ("events.js", include_str!("events.js")),
    ("morph.js", include_str!("morph.js")),
    ("aids.js", include_str!("aids.js")),
    ("preview.css", include_str!("preview.css")),
];

/// Shows both ends that the other is still there.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// With every answer. Nothing is kept: what a browser has kept it may show again, and a preview is always
/// right. No other site may embed, open or read what is shown.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Shown where the site has no page of its own for it, as when it could not be built at all.
const MISSING: &str = "There is no page at this address";

/// Shown where the site could not make the page.
const BROKEN: &str = "This page could not be made";

/// Says one of these, and waits as every page does for the site to change.
const PAGE: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>WORDS</title>
</head>
<body>
<h1>WORDS.</h1>
<p>When there is one, it will show here by itself.</p>
</body>
</html>
";

pub async fn answer<T>(shared: Arc<Shared>, request: Request<T>) -> Result<Response<Body>, Infallible> {
    let mut response = match guard::check(&request, &shared.host) {
        Ok(()) => reply(&shared, &request).await,
        Err(refusal) => sentence(refusal.status, refusal.reason),
    };
    for (name, value) in &HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

async fn reply<T>(shared: &Arc<Shared>, request: &Request<T>) -> Response<Body> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let response = sentence(StatusCode::METHOD_NOT_ALLOWED, "A preview can be read, and nothing else.");
        return with(response, header::ALLOW, "GET, HEAD");
    }
    let Some(path) = path::decode(request.uri().path()) else {
        return sentence(StatusCode::BAD_REQUEST, "This is not an address of the site.");
    };
    let Some(inside) = path.strip_prefix(&shared.base) else {
        if path == "/" || format!("{path}/") == shared.base {
            return redirect(&path::encode(&shared.base));
        }
        return file(shared, request, None).await;
    };
    let own = inside.strip_prefix(OWN);
    if let Some((name, text)) = SCRIPTS.iter().find(|(name, _)| Some(*name) == own) {
        return whole(Bytes::from_static(text.as_bytes()), mime(name));
    }
    match own {
        Some("events") => events(shared, request.method()),
        Some("mistakes") => json(shared, |site| serde_json::to_vec(&site.mistakes())).await,
        Some("aids") => {
            let page = request.uri().query().and_then(|query| query.strip_prefix("path="));
            let Some(page) = page.and_then(path::decode) else {
                return sentence(StatusCode::BAD_REQUEST, "Write it as `aids?path=timeline/`.");
            };
            json(shared, move |site| serde_json::to_vec(&site.aids(of_folder(&page)))).await
        }
        _ => file(shared, request, Some(inside.to_owned())).await,
    }
}

/// `timeline/index.html` is the page of `timeline/`.
fn of_folder(path: &str) -> &str {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}

/// A page of our own.
fn page(words: &str) -> Served {
    Served { bytes: PAGE.replace("WORDS", words).into_bytes().into(), mime: mime("404.html") }
}

/// The same page with the script that keeps it as the site is.
fn live(shared: &Shared, file: Served, version: u64) -> Served {
    if !is_page(&file) {
        return file;
    }
    let home = path::encode(&shared.base) + OWN;
    Served { bytes: inject::inject(&file.bytes, &home, &state(shared, version)).into(), ..file }
}

fn is_page(file: &Served) -> bool {
    file.mime.starts_with("text/html")
}

/// What the site has at a path.
enum Found {
    File(Served),
    /// The path is that of a folder, without its slash.
    Folder,
    Nothing(Served),
}

fn find(site: &dyn Site, path: Option<&str>) -> Found {
    if let Some(path) = path {
        if let Some(file) = site.file(path) {
            return Found::File(file);
        }
        if !path.is_empty() && !path.ends_with('/') && site.file(&format!("{path}/")).is_some() {
            return Found::Folder;
        }
    }
    Found::Nothing(site.file("404.html").unwrap_or_else(|| page(MISSING)))
}

/// The file at a path of the site, or as for none: 404.
async fn file<T>(shared: &Arc<Shared>, request: &Request<T>, path: Option<String>) -> Response<Body> {
    let making = shared.clone();
    let made = spawn_blocking(move || {
        // Asked first: should the site change meanwhile, the page is newer than it says, and no harm is done.
        let version = making.site.version();
        match find(making.site.as_ref(), path.as_deref().map(of_folder)) {
            Found::File(file) => Found::File(live(&making, file, version)),
            Found::Nothing(file) => Found::Nothing(live(&making, file, version)),
            Found::Folder => Found::Folder,
        }
    });
    match made.await {
        Ok(Found::File(file)) => match range(request, &file) {
            Some(Ok(range)) => partial(file, range),
            Some(Err(())) => {
                let response = sentence(StatusCode::RANGE_NOT_SATISFIABLE, "The file is not that long.");
                with(response, header::CONTENT_RANGE, &format!("bytes */{}", file.bytes.len()))
            }
            None => served(file),
        },
        Ok(Found::Folder) => {
            let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
            redirect(&format!("{}/{query}", request.uri().path()))
        }
        Ok(Found::Nothing(file)) => {
            let mut response = served(file);
            *response.status_mut() = StatusCode::NOT_FOUND;
            response
        }
        // Our own bug; the terminal says more.
        Err(_) => {
            let version = *shared.versions.borrow();
            let mut response = served(live(shared, page(BROKEN), version));
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            response
        }
    }
}

/// What the script asks for, never kept waiting by who waits for a page.
async fn json(
    shared: &Arc<Shared>,
    make: impl FnOnce(&dyn Site) -> serde_json::Result<Vec<u8>> + Send + 'static,
) -> Response<Body> {
    let shared = shared.clone();
    match spawn_blocking(move || make(shared.site.as_ref())).await {
        Ok(Ok(bytes)) => whole(bytes.into(), mime("x.json")),
        _ => sentence(StatusCode::INTERNAL_SERVER_ERROR, BROKEN),
    }
}

/// Says the present version, and then each that follows. Versions that pass while a client does not read are
/// left out: only the last counts.
fn events(shared: &Arc<Shared>, method: &Method) -> Response<Body> {
    let (sender, receiver) = mpsc::channel(1);
    let stream = Response::new(Body::Stream(receiver));
    let stream = with(stream, header::CONTENT_TYPE, "text/event-stream");
    if method == Method::HEAD {
        return stream;
    }
    let shared = shared.clone();
    tokio::spawn(async move {
        let mut versions = shared.versions.clone();
        loop {
            let version = *versions.borrow_and_update();
            let mut message = format!("retry: 1000\ndata: {}\n\n", state(&shared, version));
            loop {
                if sender.send(message.into()).await.is_err() {
                    return;
                }
                tokio::select! {
                    changed = versions.changed() => match changed {
                        Ok(()) => break,
                        Err(_) => return,
                    },
                    () = sender.closed() => return,
                    () = sleep(HEARTBEAT) => message = ":\n\n".to_owned(),
                }
            }
        }
    });
    stream
}

/// The name of a version that is like no other, of this run or an earlier one.
fn state(shared: &Shared, version: u64) -> String {
    format!("{}.{version}", shared.run)
}

/// The part of a file that is asked for, as players of films do: none for all of it, an error where it begins
/// behind the end. More parts than one are answered by the whole, as is anything unclear.
fn range<T>(request: &Request<T>, file: &Served) -> Option<Result<Range<usize>, ()>> {
    let headers: &HeaderMap = request.headers();
    // A page is not what `bytes` counts, since the script stands in it.
    let parts = request.method() == Method::GET && !is_page(file);
    // `If-Range` asks for a part of one state of the file, and states have no names here.
    if !parts || headers.contains_key(header::IF_RANGE) {
        return None;
    }
    let asked = headers.get(header::RANGE)?.to_str().ok()?.strip_prefix("bytes=")?;
    let (first, last) = asked.split_once('-')?;
    let number = |text: &str| match text {
        "" => Some(None),
        _ if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse::<usize>().ok().map(Some),
        _ => None,
    };
    let length = file.bytes.len();
    match (number(first)?, number(last)?) {
        (None, None) => None,
        (None, Some(count)) if count == 0 || length == 0 => Some(Err(())),
        (None, Some(count)) => Some(Ok(length.saturating_sub(count)..length)),
        (Some(first), last) if last.is_none_or(|last| first <= last) => {
            let end = last.map_or(length, |last| last.saturating_add(1).min(length));
            Some(if first < length { Ok(first..end) } else { Err(()) })
        }
        _ => None,
    }
}

fn partial(file: Served, range: Range<usize>) -> Response<Body> {
    let place = format!("bytes {}-{}/{}", range.start, range.end - 1, file.bytes.len());
    let mut response = whole(Bytes::from_owner(file.bytes).slice(range), file.mime);
    *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    with(response, header::CONTENT_RANGE, &place)
}

fn served(file: Served) -> Response<Body> {
    let (mime, is_page) = (file.mime, is_page(&file));
    // By its name the script finds that an image became another.
    let tag = mime.starts_with("image/").then(|| {
        let mut hasher = DefaultHasher::new();
        file.bytes.hash(&mut hasher);
        format!("\"{:x}\"", hasher.finish())
    });
    let mut response = whole(Bytes::from_owner(file.bytes), mime);
    if let Some(tag) = tag {
        response = with(response, header::ETAG, &tag);
    }
    if is_page { response } else { with(response, header::ACCEPT_RANGES, "bytes") }
}

fn whole(bytes: Bytes, mime: &'static str) -> Response<Body> {
    with(Response::new(Body::Whole(bytes)), header::CONTENT_TYPE, mime)
}

fn sentence(status: StatusCode, words: &str) -> Response<Body> {
    let mut response = whole(format!("{words}\n").into(), mime("x.txt"));
    *response.status_mut() = status;
    response
}

/// Not a lasting one: a browser would remember it for other sites at this address.
fn redirect(to: &str) -> Response<Body> {
    with(sentence(StatusCode::TEMPORARY_REDIRECT, to), header::LOCATION, to)
}

/// Sets a header. A value that is none is left out; those that are not ours come from an address, which has
/// been read before.
fn with(mut response: Response<Body>, name: HeaderName, value: &str) -> Response<Body> {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
    response
}
