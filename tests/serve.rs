//! The preview server from outside, byte by byte: whom it answers, what it answers, and that nobody can hold
//! it up.

use std::collections::BTreeMap;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use explainer::serve::{self, Mistake, Mistakes, Options, Served, Server, Site};

/// A site of a few files.
#[derive(Default)]
struct Toy {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
    version: AtomicU64,
}

impl Toy {
    fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        self.files.lock().unwrap().insert(path.to_owned(), bytes.as_ref().to_vec());
        self.version.fetch_add(1, Ordering::SeqCst);
    }
}

impl Site for Toy {
    fn file(&self, path: &str) -> Option<Served> {
        assert!(!path.split('/').any(|part| part == ".."), "{path}");
        assert!(!path.starts_with('/') && !path.contains("//"), "{path}");
        assert_ne!(path, "broken/", "a page that cannot be made");
        let bytes = self.files.lock().unwrap().get(path)?.clone();
        Some(Served { bytes: bytes.into(), mime: serve::mime(path) })
    }

    fn version(&self) -> u64 {
        self.version.load(Ordering::SeqCst)
    }

    fn mistakes(&self) -> Mistakes {
        let headline = "no source is called `x`".to_owned();
        Mistakes { errors: vec![Mistake { headline, ..Mistake::default() }], warnings: Vec::new() }
    }

    fn aids(&self, path: &str) -> serde_json::Value {
        serde_json::json!({ "draft": path == "timeline/" })
    }
}

const PAGE: &str = "<!doctype html><head><title>Home</title></head><body>Home</body>";

/// A running server, stopped when the test ends.
struct Running {
    site: Arc<Toy>,
    server: Option<Server>,
    address: SocketAddr,
}

fn run(base: &str) -> Running {
    run_with(Options { base: base.to_owned(), ..Options::default() })
}

fn run_with(options: Options) -> Running {
    let site = Arc::new(Toy::default());
    site.put("", PAGE);
    site.put("timeline/", "<head></head>Timeline");
    site.put("404.html", "<head></head>Lost");
    site.put("site.css", "a { color: red }");
    site.put("a b/ü.txt", "0123456789");
    let server = serve::start(site.clone(), Options { port: Some(0), ..options }).expect("a port is free");
    let address = server.address();
    let address =
        address.strip_prefix("http://").and_then(|rest| rest.split('/').next()).expect("an address");
    let address = address.parse().expect("an address");
    Running { site, server: Some(server), address }
}

impl Running {
    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("it listens");
        // Only against a test that would hang.
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time-out");
        stream
    }

    /// Sends a request as it stands and reads until the server hangs up.
    fn raw(&self, request: impl AsRef<[u8]>) -> String {
        let mut stream = self.connect();
        // It may hang up before all is read.
        let _ = stream.write_all(request.as_ref());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// `method` and `target` with a good host and further headers.
    fn ask(&self, request: &str, headers: &str) -> String {
        self.raw(format!("{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n"))
    }

    fn get(&self, target: &str) -> String {
        self.ask(&format!("GET {target}"), "")
    }

    fn events(&self) -> TcpStream {
        let mut stream = self.connect();
        stream
            .write_all(b"GET /__explainer/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .expect("it is being read");
        stream
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(server) = self.server.take() {
            server.stop();
        }
    }
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
}

fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
    let head = answer.split("\r\n\r\n").next()?;
    let lines = head.lines().skip(1).filter_map(|line| line.split_once(": "));
    lines.into_iter().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

/// Reads a stream until a text has come.
fn read_until(stream: &mut TcpStream, text: &str) -> String {
    let mut read = Vec::new();
    let mut buffer = [0; 1024];
    while !String::from_utf8_lossy(&read).contains(text) {
        let count = stream.read(&mut buffer).expect("something comes");
        assert!(count > 0, "it ended before `{text}`: {}", String::from_utf8_lossy(&read));
        read.extend_from_slice(&buffer[..count]);
    }
    String::from_utf8_lossy(&read).into_owned()
}

#[test]
fn a_page_is_served_as_it_is_with_the_script() {
    let running = run("/");
    let answer = running.get("/");
    assert_eq!(status(&answer), 200);
    assert_eq!(header(&answer, "content-type"), Some("text/html; charset=utf-8"));
    let (before, after) = body(&answer).split_once("<script").expect("the script");
    let (script, after) = after.split_once("</script>\n").expect("its end");
    assert_eq!(format!("{before}{after}"), PAGE);
    assert!(script.contains("src=\"/__explainer/preview.js\""), "{script}");
    let css = running.get("/site.css");
    assert_eq!((status(&css), body(&css)), (200, "a { color: red }"));
    assert_eq!(header(&css, "content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(body(&running.get("/a%20b/%C3%BC.txt?v=1")), "0123456789");
    assert!(body(&running.get("/timeline/index.html")).contains("Timeline"));
}

#[test]
fn every_answer_is_closed_to_other_sites_and_is_not_kept() {
    let running = run("/");
    let refused = running.raw("GET / HTTP/1.1\r\nHost: evil.com\r\nConnection: close\r\n\r\n");
    for answer in [running.get("/"), running.get("/x"), running.get("//"), running.ask("POST /", ""), refused]
    {
        assert_eq!(header(&answer, "cache-control"), Some("no-store"));
        assert_eq!(header(&answer, "cross-origin-resource-policy"), Some("same-origin"));
        assert_eq!(header(&answer, "cross-origin-opener-policy"), Some("same-origin"));
        assert_eq!(header(&answer, "x-content-type-options"), Some("nosniff"));
        assert_eq!(header(&answer, "x-frame-options"), Some("SAMEORIGIN"));
        assert_eq!(header(&answer, "referrer-policy"), Some("no-referrer"));
        assert!(!answer.to_lowercase().contains("access-control"), "{answer}");
    }
}

#[test]
fn only_names_of_this_machine_are_answered() {
    let running = run("/");
    let port = running.address.port();
    let ask =
        |lines: &str| status(&running.raw(format!("GET / HTTP/1.1\r\n{lines}Connection: close\r\n\r\n")));
    for host in ["localhost", "LOCALHOST", "127.0.0.1", "[::1]", "localhost:9", "[0:0:0:0:0:0:0:1]:80"] {
        assert_eq!(ask(&format!("Host: {host}\r\n")), 200, "{host}");
    }
    assert_eq!(ask(&format!("Host: 127.0.0.1:{port}\r\n")), 200);
    for host in [
        "evil.com",
        "evil.com:1111",
        "localhost.",
        "localhost.evil.com",
        "127.0.0.1.nip.io",
        "0.0.0.0",
        "192.168.0.1",
        "[::ffff:127.0.0.1]",
        "[::1",
        "]:[",
        "localhost:port",
        "localhost:99999999999999999999",
        "user@localhost",
        "localhost, evil.com",
        "localhost/evil",
        "",
        ":",
        "[]",
        "%6cocalhost",
    ] {
        assert_eq!(ask(&format!("Host: {host}\r\n")), 403, "{host}");
    }
    assert_eq!(ask(""), 400, "none");
    assert_eq!(ask("Host: localhost\r\nHost: localhost\r\n"), 400, "two");
    assert_eq!(ask("Host: localhost\r\nHost: evil.com\r\n"), 400, "two");
    let bytes = running.raw(b"GET / HTTP/1.1\r\nHost: \xff\xfe\r\nConnection: close\r\n\r\n");
    assert_eq!(status(&bytes), 400, "no text");
    assert_eq!(status(&running.get("/")), 200, "and it goes on");
}

#[test]
fn the_whole_address_in_a_request_must_name_the_same_host() {
    let running = run("/");
    assert_eq!(status(&running.get("http://localhost/")), 200);
    assert_eq!(status(&running.get("http://evil.com/")), 400);
    assert_eq!(status(&running.get("http://127.0.0.1/")), 400);
    assert_eq!(status(&running.ask("CONNECT localhost:80", "")), 400);
    assert_eq!(status(&running.ask("OPTIONS *", "")), 405);
}

#[test]
fn other_origins_are_refused() {
    let running = run("/");
    for origin in ["http://localhost", "http://LOCALHOST"] {
        assert_eq!(status(&running.ask("GET /", &format!("Origin: {origin}\r\n"))), 200, "{origin}");
    }
    for origin in [
        "http://evil.com",
        "https://localhost",
        "http://localhost:3000",
        "http://127.0.0.1",
        "http://localhost.evil.com",
        "http://localhost/",
        "http://localhost@evil.com",
        "localhost",
        "null",
        "file://",
        "",
        "http://localhost\r\nOrigin: http://evil.com",
    ] {
        for target in ["/", "/__explainer/events", "/__explainer/mistakes"] {
            let answer = running.ask(&format!("GET {target}"), &format!("Origin: {origin}\r\n"));
            assert_eq!(status(&answer), 403, "{origin} {target}");
            assert!(!answer.contains("Home") && body(&answer).contains("private"), "{answer}");
        }
    }
}

#[test]
fn what_other_sites_embed_or_fetch_is_refused() {
    let running = run("/");
    let page = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
    let frame = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n";
    let read = "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n";
    for (site, headers, expected) in [
        ("none", page, 200),
        ("same-origin", page, 200),
        ("same-origin", frame, 200),
        ("same-origin", read, 200),
        ("same-site", page, 200),
        ("same-site", frame, 403),
        ("same-site", read, 403),
        ("same-site", "", 403),
        ("cross-site", page, 403),
        ("cross-site", frame, 403),
        ("cross-site", read, 403),
        ("something-new", read, 403),
        ("none\r\nSec-Fetch-Site: cross-site", page, 403),
    ] {
        for target in ["/", "/__explainer/events"] {
            // The stream that is open to all the others would not end.
            let method = if target == "/" { "GET" } else { "HEAD" };
            let headers = format!("Sec-Fetch-Site: {site}\r\n{headers}");
            assert_eq!(status(&running.ask(&format!("{method} {target}"), &headers)), expected, "{headers}");
        }
    }
}

#[test]
fn only_get_and_head_are_answered() {
    let running = run("/");
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"] {
        let answer = running.ask(&format!("{method} /"), "Content-Length: 0\r\n");
        assert_eq!((status(&answer), header(&answer, "allow")), (405, Some("GET, HEAD")), "{method}");
    }
    let (get, head) = (running.get("/site.css"), running.ask("HEAD /site.css", ""));
    assert_eq!((status(&head), body(&head)), (200, ""));
    assert_eq!(header(&head, "content-length"), header(&get, "content-length"));
    assert_eq!(header(&head, "content-length"), Some("16"));
    assert_eq!(status(&running.ask("HEAD /nowhere", "")), 404);
    let events = running.ask("HEAD /__explainer/events", "");
    assert_eq!((header(&events, "content-type"), body(&events)), (Some("text/event-stream"), ""));
}

#[test]
fn no_address_leads_out_of_the_site() {
    let running = run("/");
    for target in [
        "/../etc/passwd",
        "/..",
        "/.",
        "/./site.css",
        "/timeline/../site.css",
        "/timeline/..",
        "/%2e%2e/etc/passwd",
        "/%2E%2e%2Fetc",
        "/.%2e/etc",
        "/..%2fetc",
        "/..%5cetc",
        "/%5c..%5cetc",
        "/..\\etc",
        "/timeline%2fx",
        "/%2fetc/passwd",
        "//etc/passwd",
        "//evil.com/",
        "/timeline//",
        "/timeline//x",
        "/site.css%00.html",
        "/%00",
        "/%0d%0aX:y",
        "/%c0%ae%c0%ae/etc",
        "/%ff",
        "/%",
        "/%2",
        "/%zz",
        "/%u002e",
    ] {
        assert_eq!(status(&running.get(target)), 400, "{target}");
    }
    // Decoded once, these are names that are not there.
    for target in ["/%252e%252e/etc", "/etc/passwd", "/C:/x", "/~root", "/...", "/site.css/", "/__explainer/"]
    {
        assert_eq!(status(&running.get(target)), 404, "{target}");
    }
}

#[test]
fn a_folder_without_its_slash_leads_to_the_one_with_it() {
    let running = run("/");
    for (target, to) in [("/timeline", "/timeline/"), ("/timeline?q=1", "/timeline/?q=1")] {
        let answer = running.get(target);
        assert_eq!((status(&answer), header(&answer, "location")), (307, Some(to)));
    }
}

#[test]
fn a_site_below_a_path_is_served_there() {
    let running = run("/my%20repo");
    assert!(running.server.as_ref().expect("it runs").address().ends_with("/my%20repo/"));
    assert!(body(&running.get("/my%20repo/")).contains("src=\"/my%20repo/__explainer/preview.js\""));
    assert_eq!(body(&running.get("/my%20repo/site.css")), "a { color: red }");
    for target in ["/", "/my%20repo"] {
        let answer = running.get(target);
        assert_eq!((status(&answer), header(&answer, "location")), (307, Some("/my%20repo/")));
    }
    for target in ["/site.css", "/timeline", "/my%20repository/", "/__explainer/events"] {
        let answer = running.get(target);
        assert_eq!(status(&answer), 404, "{target}");
        assert!(body(&answer).contains("Lost"));
    }
}

#[test]
fn what_is_not_there_is_answered_by_the_page_of_the_site() {
    let running = run("/");
    let answer = running.get("/nowhere/");
    assert_eq!(status(&answer), 404);
    assert!(body(&answer).contains("Lost") && body(&answer).contains("preview.js"));
    running.site.files.lock().unwrap().clear();
    let answer = running.get("/");
    assert_eq!(status(&answer), 404);
    assert!(body(&answer).contains("no page at this address") && body(&answer).contains("preview.js"));
    // A bug of ours is no end of the preview.
    let answer = running.get("/broken/");
    assert_eq!(status(&answer), 500);
    assert!(body(&answer).contains("could not be made") && body(&answer).contains("preview.js"));
}

#[test]
fn a_part_of_a_file_may_be_asked_for() {
    let running = run("/");
    let file = "GET /a%20b/%C3%BC.txt";
    let ask = |range: &str| running.ask(file, &format!("Range: {range}\r\n"));
    for (range, place, part) in [
        ("bytes=0-0", "bytes 0-0/10", "0"),
        ("bytes=2-4", "bytes 2-4/10", "234"),
        ("bytes=7-", "bytes 7-9/10", "789"),
        ("bytes=7-99", "bytes 7-9/10", "789"),
        ("bytes=-3", "bytes 7-9/10", "789"),
        ("bytes=-99", "bytes 0-9/10", "0123456789"),
        ("bytes=0-18446744073709551615", "bytes 0-9/10", "0123456789"),
    ] {
        let answer = ask(range);
        assert_eq!((status(&answer), header(&answer, "content-range")), (206, Some(place)), "{range}");
        assert_eq!(body(&answer), part);
    }
    for range in ["bytes=10-", "bytes=10-11", "bytes=-0"] {
        let answer = ask(range);
        assert_eq!((status(&answer), header(&answer, "content-range")), (416, Some("bytes */10")), "{range}");
    }
    for range in
        ["bytes=0-1,3-4", "bytes=4-2", "bytes=-", "bytes=", "lines=0-1", "bytes=+1-2", "bytes=a-b", "x"]
    {
        assert_eq!((status(&ask(range)), body(&ask(range))), (200, "0123456789"), "{range}");
    }
    let conditional = running.ask(file, "Range: bytes=0-0\r\nIf-Range: \"x\"\r\n");
    assert_eq!(status(&conditional), 200);
    assert_eq!(status(&running.ask("GET /", "Range: bytes=0-0\r\n")), 200, "a page is whole");
}

#[test]
fn the_script_finds_what_it_asks_for() {
    let running = run("/");
    for (name, mime) in [
        ("preview.js", "text/javascript; charset=utf-8"),
        ("events.js", "text/javascript; charset=utf-8"),
        ("morph.js", "text/javascript; charset=utf-8"),
        ("aids.js", "text/javascript; charset=utf-8"),
        ("preview.css", "text/css; charset=utf-8"),
    ] {
        let answer = running.get(&format!("/__explainer/{name}"));
        assert_eq!((status(&answer), header(&answer, "content-type")), (200, Some(mime)));
        let size = body(&answer).len();
        assert!((1..12 * 1024).contains(&size), "{name} has {size} bytes");
    }
    let mistakes = running.get("/__explainer/mistakes");
    assert_eq!(header(&mistakes, "content-type"), Some("application/json; charset=utf-8"));
    assert!(body(&mistakes).contains("\"headline\":\"no source is called `x`\""), "{mistakes}");
    assert_eq!(body(&running.get("/__explainer/aids?path=timeline/")), "{\"draft\":true}");
    assert_eq!(body(&running.get("/__explainer/aids?path=timeline/index.html")), "{\"draft\":true}");
    assert_eq!(body(&running.get("/__explainer/aids?path=")), "{\"draft\":false}");
    for query in ["", "?path", "?path=../x", "?path=%2e%2e/x", "?path=a%00"] {
        assert_eq!(status(&running.get(&format!("/__explainer/aids{query}"))), 400, "{query}");
    }
}

#[test]
fn an_open_page_is_told_of_every_change() {
    let running = run("/");
    let server = running.server.as_ref().expect("it runs");
    let mut stream = running.events();
    let first = read_until(&mut stream, "\n\n\r\n");
    let state = first.split("data: ").nth(1).and_then(|rest| rest.lines().next()).expect("a state");
    assert!(body(&running.get("/")).contains(&format!("data-state=\"{state}\"")), "{state}");
    running.site.put("", "<head></head>Changed");
    server.changed();
    let second = read_until(&mut stream, "\n\n\r\n");
    let (run, version) = state.split_once('.').expect("a run and a version");
    let version: u64 = version.parse().expect("a number");
    assert!(second.contains(&format!("data: {run}.{}\n", version + 1)), "{second}");
    // One that was away hears the same, at once.
    let mut late = running.events();
    read_until(&mut late, &format!("data: {run}.{}\n", version + 1));
}

#[test]
fn many_open_pages_are_told_and_do_not_keep_the_server_from_ending() {
    let mut running = run("/");
    let server = running.server.take().expect("it runs");
    let mut streams: Vec<TcpStream> = (0..150).map(|_| running.events()).collect();
    for stream in &mut streams {
        read_until(stream, "data: ");
    }
    running.site.put("x", "");
    server.changed();
    for stream in &mut streams {
        read_until(stream, "data: ");
    }
    assert_eq!(status(&running.get("/")), 200);
    let start = Instant::now();
    server.stop();
    assert!(start.elapsed() < Duration::from_secs(2), "it took {:?}", start.elapsed());
    for stream in &mut streams {
        let mut rest = Vec::new();
        let ended = stream.read_to_end(&mut rest);
        assert!(!matches!(ended, Err(error) if error.kind() == ErrorKind::WouldBlock), "a stream is open");
    }
    assert!(TcpStream::connect(running.address).is_err(), "the port is free");
}

#[test]
fn a_slow_client_holds_nobody_up_and_is_ended() {
    let running = run_with(Options { patience: Duration::from_millis(800), ..Options::default() });
    let mut silent = running.connect();
    let mut slow = running.connect();
    let mut idle = running.connect();
    idle.write_all(b"HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("it is being read");
    read_until(&mut idle, "\r\n\r\n");
    slow.write_all(b"GET / HTTP/1.1\r\nHost: local").expect("it is being read");
    // While these wait, others are answered.
    for _ in 0..20 {
        assert_eq!(status(&running.get("/")), 200);
    }
    // A byte now and then buys no time.
    let mut bytes = b"host\r\nX: ".iter().chain(std::iter::repeat(&b'x'));
    slow.set_read_timeout(Some(Duration::from_millis(100))).expect("a time-out");
    let start = Instant::now();
    loop {
        let byte = *bytes.next().expect("without end");
        let mut answer = [0; 256];
        match slow.write_all(&[byte]).and_then(|()| slow.read(&mut answer)) {
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            // Hung up, with words or without.
            _ => break,
        }
        assert!(start.elapsed() < Duration::from_secs(15), "it is still heard");
    }
    for stream in [&mut silent, &mut idle] {
        let mut rest = Vec::new();
        let ended = stream.read_to_end(&mut rest);
        assert!(!matches!(ended, Err(error) if error.kind() == ErrorKind::WouldBlock), "it is still open");
    }
}

#[test]
fn what_is_no_request_does_no_harm() {
    let running = run("/");
    let long = format!("GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n", "a".repeat(100_000));
    let many = format!("GET / HTTP/1.1\r\nHost: localhost\r\n{}\r\n", "X: y\r\n".repeat(1_000));
    for request in
        ["\r\n\r\n", "GET\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u{16}\u{3}\u{1}", &long, &many]
    {
        let mut stream = running.connect();
        let _ = stream.write_all(request.as_bytes());
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(!String::from_utf8_lossy(&answer).contains("200 OK"), "{request:.40}");
    }
    assert_eq!(status(&running.get("/")), 200);
}

#[test]
fn a_port_that_is_taken_is_passed_over_unless_it_was_asked_for() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = taken.local_addr().expect("it has one").port();
    let start = |port| serve::start(Arc::new(Toy::default()), Options { port, ..Options::default() });
    let failure = start(Some(port)).err().expect("it is taken");
    assert_eq!(failure.message, format!("port {port} is taken by another program"));
    assert!(failure.cure.is_some_and(|cure| cure.contains("--port")));
    let (first, second) = (start(None).expect("one is free"), start(None).expect("another is free"));
    assert_ne!(first.address(), second.address());
    for server in [first, second] {
        assert!(server.address().starts_with("http://127.0.0.1:1"), "{}", server.address());
        server.stop();
    }
    let nowhere = Options { host: "192.0.2.1".to_owned(), ..Options::default() };
    let failure = serve::start(Arc::new(Toy::default()), nowhere).err().expect("it is not ours");
    assert!(failure.cure.is_some_and(|cure| cure.contains("--host")));
}
