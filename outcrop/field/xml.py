"""XML from elsewhere, read without following anything that it points to."""

from typing import Any

from defusedxml import ElementTree as Guarded
from defusedxml.common import DefusedXmlException
from lxml import etree

#: Elements nested deeper, or more of them, are no form or answer that people fill in.
DEEPEST, MOST = 60, 60_000

XFORMS = "http://www.w3.org/2002/xforms"
HTML = "http://www.w3.org/1999/xhtml"
JAVAROSA = "http://openrosa.org/javarosa"
OPENROSA = "http://openrosa.org/xforms"
ODK = "http://www.opendatakit.org/xforms"
ENTITIES = "http://www.opendatakit.org/xforms/entities"

Element = Any  # lxml's elements carry no types


class NotXml(Exception):
    """The bytes are no XML that is taken; its text says why, in English, for the developer of the form."""


def read_xml(data: bytes) -> Element:
    """
    Return the root of a document without comments and processing instructions.

    Document types and entities are refused: they are how XML reads files and fills memory (OWASP, XXE).

    :raises NotXml: saying why
    """
    try:
        Guarded.fromstring(data, forbid_dtd=True)
    except DefusedXmlException as fault:
        raise NotXml("It declares a document type or entities, which are not taken.") from fault
    except (Guarded.ParseError, ValueError, LookupError) as fault:
        raise NotXml(f"It is no well-formed XML: {fault}.") from fault
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise NotXml(f"It is no well-formed XML: {fault}.") from fault
    _measured(root)
    return root


def _measured(root: Element) -> None:
    waiting, count = [(root, 1)], 0
    while waiting:
        element, depth = waiting.pop()
        count += 1
        if depth > DEEPEST or count > MOST:
            raise NotXml("It is nested too deeply or holds too many elements.")
        waiting += [(child, depth + 1) for child in element]


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(etree.QName(element).localname)


def space(element: Element) -> str:
    """Return the namespace of an element."""
    return str(etree.QName(element).namespace or "")


def words(element: Element | None) -> str:
    """Return the text of an element and all below it, spaces tidied."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def is_entity(element: Element) -> bool:
    """Say whether an element saves an entity (ODK Entities specification)."""
    above = element.getparent()
    return space(element) == ENTITIES or ("dataset" in element.attrib and above is not None and local(above) == "meta")
