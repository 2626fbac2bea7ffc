"""A country is data: no country, currency, mineral, office or class of right is named in ``outcrop/``."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from outcrop.kernel.strictyaml import read_yaml

from .house import CODE, ROOT, where

COUNTRIES = """
    afghan(istan)? angolan? bolivian? botswana brazil(ian)? burkina(be)? burundi(an)? cameroon(ian)? chilean?
    chin(a|ese) colombian? congo(lese)? ecuador(ian)? ethiopian? france french gabon(ese)? german(y)?
    ghana(ian)? guinean? guyan(a|ese) india(n)? indonesian? ivor(ian|y\\ coast) kazakh(stan)? kenyan?
    kyrgyz(stan)? laos liberian? madagascar malagasy malawi(an)? mali(an)? mauritanian? mexic(o|an)
    mongol(ia|ian)? mozambique morocc(o|an) myanmar namibian? nicaragua(n)? niger(ia|ian)? papua peru(vian)?
    philippine(s)? filipino russian? rwandan? senegal(ese)? sierra\\ leone(an)? sudan(ese)? suriname(se)? swiss
    switzerland tajik(istan)? tanzanian? thailand togo(lese)? ugandan? uzbek(istan)? venezuelan? vietnam(ese)?
    zambian? zimbabwe(an)?
"""
CURRENCIES = """
    aed bob cdf cfa chf cny cop dollars? eur euros? ghs idr inr mnt php rub rwf tugriks? tzs ugx usd xaf xof zar
    zmw zwl
"""
MINERALS = """
    gold(en)? silver platinum copper cobalt coltan tantal(um|ite) cassiterite tungsten wolframite fluorite fluorspar
    emeralds? sapphires? ruby rubies jade coal crude uranium lithium
"""
OFFICES = "aimags? baghs? soums? khurals? mrpam asmhub minerals\\ commission chiefdoms? prefectures? barangays?"
# Words of the craft that mean the vessel or the colour, not a mineral of some country.
HARMLESS = {"golden"}
# Not .css and .typ: there gold is a colour.
LOOKED_AT = {".py", ".html", ".md", ".txt", ".js", ".json", ".yaml", ".toml", ".sql"}


def patterns() -> re.Pattern[str]:
    words = " ".join((COUNTRIES, CURRENCIES, MINERALS, OFFICES)).replace("\\ ", "\0").split()
    return re.compile(r"\b(" + "|".join(word.replace("\0", r"[\s_-]") for word in words) + r")\b", re.IGNORECASE)


def texts() -> Iterator[tuple[Path, int, str]]:
    for path in sorted(CODE.rglob("*")):
        if path.suffix in LOOKED_AT and "vendor" not in path.parts and "__pycache__" not in path.parts:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                yield path, number, line


def test_no_country_currency_mineral_or_office_is_named() -> None:
    named = patterns()
    found = [
        f"{where(path, number)}: {match.group()}"
        for path, number, line in texts()
        for match in named.finditer(line)
        if match.group().lower() not in HARMLESS
    ]
    assert not found, "\n".join(["What differs from country to country belongs into packs/:", *found])


def real_packs() -> Iterator[Path]:
    for pack in sorted((ROOT / "packs").iterdir()):
        told = pack / "pack.toml"
        if told.exists() and not tomllib.loads(told.read_text(encoding="utf-8")).get("fictional"):
            yield pack


def keys_of(pack: Path) -> set[str]:
    """
    Return the keys that a real country gave to its agencies, posts and classes of right, where they say anything alone.
    """
    posts = read_yaml((pack / "posts.yaml").read_text(encoding="utf-8"))
    classes = read_yaml((pack / "cadastre" / "classes.yaml").read_text(encoding="utf-8"))
    keyed = [*posts.get("agencies", []), *posts.get("posts", []), *classes.get("classes", [])]
    return {row["key"] for row in keyed if "key" in row and re.search(r"[-_.]", row["key"])}


def test_no_office_post_or_class_of_a_real_country_is_known_to_the_code() -> None:
    keys = set().union(*(keys_of(pack) for pack in real_packs()))
    quoted = re.compile(r"""["']([\w.-]+)["']""")
    found = [
        f"{where(path, number)}: {key}"
        for path, number, line in texts()
        if path.suffix in (".py", ".html") and "tests" not in path.parts
        for key in quoted.findall(line)
        if key in keys
    ]
    assert not found, "\n".join(["Ask the pack for it instead of naming it:", *found])
