use super::*;
use crate::kinds::Source;

/// A source by its fields in YAML.
fn source(yaml: &str) -> Source {
    let mut project = crate::project::Project::default();
    project.insert("site.yaml", "title: Test\n");
    let file = crate::project::File::new(format!("sources:\n  a: {{{yaml}}}\n").into_bytes());
    let options = crate::markdown::Options::default();
    let parsed = crate::read::read(&"content/a.yaml".into(), &file, options);
    assert!(parsed.diagnostics.is_empty(), "{yaml}: {:?}", parsed.diagnostics);
    (*parsed.sources[0]).clone()
}

/// What a style makes of one source by itself.
fn render(style: &Style, source: &Source) -> Option<Styled> {
    style.render(&[&Item::of(source, true)])?.pop()
}

#[test]
fn every_style_renders_every_source_safely() {
    let sources = [
        source(
            "type: article-newspaper, title: Smoke, author: [{family: Example, given: Ada}], outlet: The Times, published: 2014-12-19, url: https://example.org/a",
        ),
        source(
            "type: webpage, title: '<script>alert(1)</script> & \"words\"', author: ['<b>, & Sons'], published: 2014~",
        ),
        source(
            "type: book, title: '-', author: [{family: Only}], volume: '99999999999999999999', issue: '-', page: '12-, x & 3'",
        ),
        source(
            "type: chapter, title: Night, outlet: Fires, editor: [{family: Other}], published: -0300, page: 1-2-3, isbn: '1'",
        ),
        source("description: 'a leaflet & more', published: 2014-22"),
        source(
            "title: '{{ x }} %n', published: '[..2014]', accessed: 2014/2016, language: xx-unknown, doi: '10.1/<>'",
        ),
    ];
    let languages = ["en", "de", "zh-Hant-TW", "xx"];
    for (name, language) in names().skip(1).zip(languages.into_iter().cycle()) {
        let style = built_in(name, language).expect(name);
        for source in &sources {
            let Some(styled) = render(&style, source) else { continue };
            let words = styled.words.map(|words| words.html(Some("p. <4>"))).unwrap_or_default();
            let both = format!("{}{words}", styled.entry.unwrap_or_default());
            for forbidden in
                ["<script", "style=", "<b>,", "javascript:", "\u{f8ff}", "\u{f8fe}", "3000", "<4>"]
            {
                assert!(!both.contains(forbidden), "{name}: {both}");
            }
            assert!(!words.contains("<a "), "{name}: {words}");
        }
    }
}
