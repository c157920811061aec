//! From the bytes of a file to its text, as programs for tables and references write it.

use super::Fault;

/// A site refuses longer files, so that what came of one could not be read.
const LONGEST: usize = 8 << 20;

/// Beginnings of files that are no text.
const BINARY: [(&[u8], &str); 4] = [
    (b"PK\x03\x04", "a workbook of Excel or LibreOffice, or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old workbook of Excel"),
    (b"%PDF", "a PDF"),
    (b"SQLite format 3", "a database"),
];

/// Decodes UTF-8, or UTF-16 with its mark, as Excel writes it.
pub fn decode(bytes: &[u8]) -> Result<String, Fault> {
    if let Some((_, what)) = BINARY.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(Fault::new(format!("this is {what}, and no text"))
            .cure("open it, and save or export it as CSV in UTF-8, BibLaTeX or JSON"));
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ => utf8(bytes)?.to_owned(),
    };
    if text.len() > LONGEST {
        return Err(Fault::new(format!("this is larger than {} MiB", LONGEST >> 20))
            .cure("import it in parts: a file of a site cannot be larger either"));
    }
    if let Some(at) = text.find('\0') {
        return Err(Fault::at(&text, at, "this is no text: a byte is zero".to_owned())
            .cure("save or export the file again, as text in UTF-8"));
    }
    if text.trim().is_empty() {
        return Err(Fault::new("this file is empty".to_owned()).cure("export it again"));
    }
    Ok(text)
}

fn utf8(bytes: &[u8]) -> Result<&str, Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let before = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        let byte = bytes[error.valid_up_to()];
        Fault::at(before, before.len(), format!("the byte {byte:02X} is not UTF-8 here")).cure(
            "save it again in UTF-8; in Excel as `CSV UTF-8`; elsewhere `iconv -f WINDOWS-1252 -t UTF-8`",
        )
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Fault> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let decoded: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    match decoded {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err(Fault::new("this begins as UTF-16 and is broken further on".to_owned())
            .cure("save it again, in UTF-8")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> String {
        let fault = decode(bytes).expect_err("it is wrong");
        let place = fault.place.map(|(line, column)| format!("{line}:{column} ")).unwrap_or_default();
        format!("{place}{}", fault.message)
    }

    #[test]
    fn marks_of_encodings_are_known() {
        assert_eq!(decode(b"\xef\xbb\xbfa").ok().as_deref(), Some("a"));
        assert_eq!(decode(b"\xff\xfea\0\xe9\0").ok().as_deref(), Some("aé"));
        assert_eq!(decode(b"\xfe\xff\0a\0\xe9").ok().as_deref(), Some("aé"));
    }

    #[test]
    fn what_is_no_text_is_said() {
        assert_eq!(fault(b"Title\ncaf\xe9,1"), "2:4 the byte E9 is not UTF-8 here");
        assert_eq!(
            fault(b"PK\x03\x04..."),
            "this is a workbook of Excel or LibreOffice, or another archive, and no text"
        );
        assert_eq!(fault(b" \n"), "this file is empty");
        assert_eq!(fault(b"a\0b"), "1:2 this is no text: a byte is zero");
        assert_eq!(fault(b"\xff\xfea"), "this begins as UTF-16 and is broken further on");
        assert_eq!(fault(&vec![b'a'; (8 << 20) + 1]), "this is larger than 8 MiB");
    }
}
