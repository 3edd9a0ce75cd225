"""One entry of one feed, as each format tells it."""

from __future__ import annotations

import json

RSS_2 = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Harbour &amp; Post</title><link>https://example.org/</link><language>en-GB</language><ttl>30</ttl>
<item><title>Dockers &amp; ports agree</title><link>/news/1</link><guid isPermaLink="false">n-1</guid>
<description>&lt;p&gt;Both sides &lt;b&gt;signed&lt;/b&gt;.&lt;/p&gt;</description><dc:creator>Ida Holm</dc:creator>
<pubDate>Tue, 04 Mar 2025 10:20:00 +0100</pubDate></item></channel></rss>"""

RSS_1 = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org/"><title>Harbour &amp; Post</title><link>https://example.org/</link>
<dc:language>en-GB</dc:language></channel>
<item rdf:about="n-1"><title>Dockers &amp; ports agree</title><link>https://example.org/news/1</link>
<description>Both sides signed.</description><dc:creator>Ida Holm</dc:creator>
<dc:date>2025-03-04T10:20:00+01:00</dc:date>
</item></rdf:RDF>"""

RSS_091 = """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
 "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Harbour &amp; Post</title>
<link>https://example.org/</link><language>en-gb</language>
<item><title>Dockers &amp; ports agree</title><link>https://example.org/news/1</link>
<description>Both sides signed.</description></item></channel></rss>"""

ATOM_1 = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Harbour &amp; Post</title>
<link rel="self" href="/feed.xml"/><link href="https://example.org/"/>
<entry><id>n-1</id><title type="html">Dockers &amp;amp; ports agree</title>
<link rel="enclosure" href="/a.mp3"/><link rel="alternate" href="/news/1"/><author><name>Ida Holm</name></author>
<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Both sides <b>signed</b>.</div></summary>
<published>2025-03-04T10:20:00+01:00</published><updated>2025-03-04T11:00:00+01:00</updated></entry></feed>"""

ATOM_03 = """<?xml version="1.0" encoding="utf-8"?>
<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en-gb"><title>Harbour &amp; Post</title>
<link rel="alternate" href="https://example.org/"/>
<entry><id>n-1</id><title>Dockers &amp; ports agree</title><link rel="alternate" href="https://example.org/news/1"/>
<author><name>Ida Holm</name></author><summary>Both sides signed.</summary>
<issued>2025-03-04T10:20:00+01:00</issued><modified>2025-03-04T11:00:00+01:00</modified></entry></feed>"""

JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour & Post",
        "home_page_url": "https://example.org/",
        "language": "en-GB",
        "items": [
            {
                "id": "n-1",
                "url": "/news/1",
                "title": "Dockers & ports agree",
                "summary": "Both sides signed.",
                "authors": [{"name": "Ida Holm"}],
                "date_published": "2025-03-04T10:20:00+01:00",
            }
        ],
    }
)
