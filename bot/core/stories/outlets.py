"""Outlets: how many newsrooms stand behind something. The titles of one publisher count as one."""

from __future__ import annotations

import functools
import ipaddress
from collections.abc import Iterable
from urllib.parse import urlsplit

from bot.core.model.story import Citation
from bot.core.stories.names import plain

# Titles that share a newsroom or its copy: the family, then hosts.
_FAMILIES = """
afp: afp.com
al-arabiya: alarabiya.net alhadath.net
al-jazeera: aljazeera.com aljazeera.net
ap: apnews.com ap.org
axel-springer: bild.de welt.de politico.com politico.eu businessinsider.com
bbc: bbc.com bbc.co.uk
bell-media: ctvnews.ca cp24.com bnnbloomberg.ca
cbc: cbc.ca radio-canada.ca
china-media-group: cctv.com cgtn.com cri.cn
corriere: corriere.it gazzetta.it
dmg-media: dailymail.co.uk dailymail.com metro.co.uk mailonline.com
dow-jones: wsj.com barrons.com marketwatch.com
ebrahim-jang: geo.tv thenews.com.pk jang.com.pk
france-medias-monde: france24.com rfi.fr mc-doualiya.com
gannett: usatoday.com azcentral.com freep.com indystar.com jsonline.com dispatch.com cincinnati.com tennessean.com
gedi: repubblica.it lastampa.it huffingtonpost.it
globo: globo.com valor.com.br
guardian: theguardian.com observer.co.uk
haaretz: haaretz.com haaretz.co.il themarker.com
hearst: sfchronicle.com houstonchronicle.com expressnews.com timesunion.com chron.com
hindu: thehindu.com thehindubusinessline.com
hindustan-times: hindustantimes.com livemint.com
india-today: indiatoday.in businesstoday.in aajtak.in
indian-express: indianexpress.com financialexpress.com jansatta.com loksatta.com
itv: itv.com itvx.com
mcclatchy: miamiherald.com kansascity.com sacbee.com charlotteobserver.com newsobserver.com star-telegram.com
mediacorp: channelnewsasia.com cna.asia todayonline.com
mediahuis-ireland: independent.ie belfasttelegraph.co.uk sundayworld.com
medianews: mercurynews.com denverpost.com bostonherald.com ocregister.com chicagotribune.com nydailynews.com
nbc: nbcnews.com today.com
network18: news18.com firstpost.com moneycontrol.com cnbctv18.com
news-corp-australia: news.com.au theaustralian.com.au heraldsun.com.au dailytelegraph.com.au couriermail.com.au
news-uk: thetimes.co.uk thetimes.com thesun.co.uk thesun.ie talk.tv
nine: smh.com.au theage.com.au brisbanetimes.com.au watoday.com.au 9news.com.au afr.com
postmedia: nationalpost.com montrealgazette.com ottawacitizen.com vancouversun.com calgaryherald.com torontosun.com
prisa: elpais.com as.com cadenaser.com huffingtonpost.es
reach: mirror.co.uk express.co.uk dailystar.co.uk manchestereveningnews.co.uk dailyrecord.co.uk irishmirror.ie
rferl: rferl.org svoboda.org radiosvoboda.org currenttime.tv azattyq.org
rossiya-segodnya: ria.ru sputnikglobe.com sputniknews.com inosmi.ru
rt: rt.com russiatoday.com
sph: straitstimes.com businesstimes.com.sg zaobao.com.sg
srmg: arabnews.com aawsat.com independentarabia.com
torstar: thestar.com thespec.com
trt: trt.net.tr trtworld.com trthaber.com
unidad: elmundo.es marca.com expansion.com
xinhua: xinhuanet.com news.cn
yedioth: ynet.co.il ynetnews.com
"""
_ROWS = (row.partition(":") for row in _FAMILIES.split("\n"))
_FAMILY = {host: name for name, _, hosts in _ROWS for host in hosts.split()}
# Under these two-letter ends, names are given out one level further down: "daily.co.uk", not "co.uk".
_SECOND_LEVEL = frozenset("ac co com edu gob gov gouv ltd me mil ne net nom or org plc".split())

# Many publishers write at one address here: the outlet's name tells them apart.
_SHARED = frozenset("blogspot.com google.com medium.com msn.com substack.com wordpress.com yahoo.com".split())


def family(citation: Citation) -> str:
    """Return what stands for the publisher: its family, else its own domain, else the outlet's name."""
    domain = registrable(_host(citation.url))
    if domain in _SHARED:
        domain = ""
    return _FAMILY.get(domain, domain) or plain(citation.outlet).removeprefix("the ")


def independent(citations: Iterable[Citation]) -> int:
    """Return how many publishers these are."""
    return len({family(c) for c in citations})


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


@functools.lru_cache(maxsize=4096)
def registrable(host: str) -> str:
    """Return the part of a host that somebody registered: "bbc.co.uk"; nothing for an address in figures."""
    parts = host.casefold().removeprefix("www.").split(".")
    if len(parts) < 2 or _is_address(host):
        return ""
    deep = len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVEL
    return ".".join(parts[-3 if deep else -2 :])


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
