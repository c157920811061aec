//! Who may ask. A preview shows drafts, and every page of every site in the same browser can reach it: so
//! before anything else, a request must be one that a person or a page of the preview itself has made.
//!
//! Three things are looked at. `Host`: a page whose own name was bent to point at this machine (DNS
//! rebinding) still says that name. `Origin` and `Sec-Fetch-Site`: a page of another site that asks openly is
//! named by the browser. The port in `Host` is free, since a forwarded port arrives under another number, and
//! names are all that can be bent.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use hyper::header::{HOST, HeaderName, ORIGIN};
use hyper::{HeaderMap, Request, StatusCode};

/// Why a request is turned away, in a sentence for whoever looks into it.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal {
    pub status: StatusCode,
    pub reason: &'static str,
}

const UNCLEAR_HOST: Refusal =
    Refusal { status: StatusCode::BAD_REQUEST, reason: "A request must name one host." };
const FOREIGN_HOST: Refusal = Refusal {
    status: StatusCode::FORBIDDEN,
    reason: "This preview answers to its own address only. Open the address that `explainer serve` has printed.",
};
const FOREIGN_ORIGIN: Refusal = Refusal {
    status: StatusCode::FORBIDDEN,
    reason: "This preview is private: pages of other sites may not read it. To look at it, type its address into the browser.",
};

/// Looks at a request. `bound` is the host that the user gave.
pub fn check<T>(request: &Request<T>, bound: &str) -> Result<(), Refusal> {
    let headers = request.headers();
    let host = single(headers, &HOST).map_err(|()| UNCLEAR_HOST)?.ok_or(UNCLEAR_HOST)?;
    // `GET http://example.org/` asks a proxy, which this is not, and overrules `Host` where both stand.
    if let Some(authority) = request.uri().authority()
        && !authority.as_str().eq_ignore_ascii_case(host)
    {
        return Err(UNCLEAR_HOST);
    }
    if !is_ours(host, bound) {
        return Err(FOREIGN_HOST);
    }
    if let Some(origin) = single(headers, &ORIGIN).map_err(|()| FOREIGN_ORIGIN)? {
        let ours = origin.strip_prefix("http://").is_some_and(|rest| rest.eq_ignore_ascii_case(host));
        if !ours {
            return Err(FOREIGN_ORIGIN);
        }
    }
    let fetch = |name| single(headers, &HeaderName::from_static(name)).map_err(|()| FOREIGN_ORIGIN);
    match fetch("sec-fetch-site")? {
        None | Some("same-origin" | "none") => Ok(()),
        // A link on another port of this machine may lead here; a frame or a script there may not.
        Some("same-site")
            if fetch("sec-fetch-mode")? == Some("navigate")
                && fetch("sec-fetch-dest")? == Some("document") =>
        {
            Ok(())
        }
        Some(_) => Err(FOREIGN_ORIGIN),
    }
}

/// The value of a header that may be there once, in plain letters.
fn single<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<Option<&'a str>, ()> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| ()),
        (Some(_), Some(_)) => Err(()),
    }
}

/// Whether a `Host` names this machine: as loopback, or as the user does.
fn is_ours(host: &str, bound: &str) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        // `[::1]` has colons of its own.
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    };
    let is_port = |port: &str| {
        port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
    };
    if port.is_some_and(|port| !is_port(port)) {
        return false;
    }
    if name.eq_ignore_ascii_case("localhost") || name.eq_ignore_ascii_case(bound) {
        return !name.is_empty();
    }
    let Some(address) = address(name) else { return false };
    let bound = address_of(bound);
    // Who listens everywhere may be reached by any address; an address cannot be bent as a name can.
    address.is_loopback() || bound == Some(address) || bound.is_some_and(|bound| bound.is_unspecified())
}

/// As it stands in `Host`: `127.0.0.1`, `[::1]`.
fn address(name: &str) -> Option<IpAddr> {
    match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
        Some(name) => name.parse::<Ipv6Addr>().ok().map(IpAddr::from),
        None => name.parse::<Ipv4Addr>().ok().map(IpAddr::from),
    }
}

/// As a user writes it, with or without brackets.
fn address_of(bound: &str) -> Option<IpAddr> {
    address(bound).or_else(|| bound.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_names_of_this_machine_are_ours() {
        for host in ["localhost", "LocalHost:1111", "127.0.0.1:80", "127.0.0.1", "[::1]:1111", "[::1]"] {
            assert!(is_ours(host, "127.0.0.1"), "{host}");
        }
        for host in [
            "",
            ":",
            ":1111",
            "evil.com",
            "localhost.",
            "localhost.evil.com",
            "evil.localhost",
            "localhost:",
            "localhost:0",
            "localhost:+80",
            "localhost:99999",
            "localhost:80:80",
            "user@localhost",
            "127.0.0.1.evil.com",
            "127.1",
            "2130706433",
            "0x7f000001",
            "0.0.0.0",
            "192.168.1.5",
            "::1",
            "[::1",
            "[::1]x",
            "[]",
            "[::ffff:127.0.0.1]",
            "[fe80::1%25lo]",
            "local host",
        ] {
            assert!(!is_ours(host, "127.0.0.1"), "{host}");
        }
    }

    #[test]
    fn the_host_that_a_user_names_is_ours() {
        assert!(is_ours("box.lan:1111", "box.lan"));
        assert!(is_ours("192.168.1.5:1111", "192.168.1.5"));
        assert!(is_ours("[fe80::1]:1111", "fe80::1"));
        assert!(is_ours("192.168.1.5:1111", "0.0.0.0"), "it listens everywhere");
        assert!(is_ours("192.168.1.5:1111", "::"), "it listens everywhere");
        assert!(!is_ours("192.168.1.6:1111", "192.168.1.5"));
        assert!(!is_ours("box.lan", "0.0.0.0"), "a name may be bent");
        assert!(!is_ours("", ""));
    }
}
