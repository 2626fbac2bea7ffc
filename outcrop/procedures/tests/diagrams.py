"""Small diagrams for tests, drawn well enough to be opened in an editor."""

from collections.abc import Iterable

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
    xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:oc="urn:outcrop:procedure:1" id="definitions" targetNamespace="urn:test">
"""
CHECK = """<bpmn:userTask id="check" name="Check" oc:duty="ground.environment-opinion" oc:days="5">
  <bpmn:extensionElements><oc:outcome key="good" en="Good"/><oc:outcome key="bad" en="Bad"/></bpmn:extensionElements>
</bpmn:userTask>"""
START = '<bpmn:startEvent id="begun" name="Begun"/>'
END = '<bpmn:endEvent id="finished" name="Finished" oc:outcome="done"/>'


def flow(source: str, target: str, condition: str = "") -> str:
    """An arrow, perhaps with a condition, which must be escaped already."""
    inner = f"<bpmn:conditionExpression>{condition}</bpmn:conditionExpression>" if condition else ""
    ends = f'sourceRef="{source}" targetRef="{target}"'
    return f'<bpmn:sequenceFlow id="{source}_{target}" {ends}>{inner}</bpmn:sequenceFlow>'


def diagram(*parts: str, key: str = "tried", facts: str = "", ids: Iterable[str] = (), head: str = HEAD) -> bytes:
    """A file around the parts; every id named in ``ids`` is drawn as a shape, every arrow as a line."""
    shapes = "".join(
        f'<bpmndi:BPMNShape id="s_{each}" bpmnElement="{each}"><dc:Bounds x="{n * 200}" y="0" width="100" height="80"/>'
        "</bpmndi:BPMNShape>"
        for n, each in enumerate(ids)
    )
    lines = "".join(
        f'<bpmndi:BPMNEdge id="l_{name}" bpmnElement="{name}"><di:waypoint x="0" y="0"/><di:waypoint x="9" y="0"/>'
        "</bpmndi:BPMNEdge>"
        for name in (part.split('id="')[1].split('"')[0] for part in parts if "<bpmn:sequenceFlow" in part)
    )
    return (
        f'{head}<bpmn:process id="{key}" name="Tried" isExecutable="true" oc:facts="{facts}">'
        f"{''.join(parts)}</bpmn:process>"
        f'<bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="{key}">{shapes}{lines}</bpmndi:BPMNPlane>'
        "</bpmndi:BPMNDiagram></bpmn:definitions>"
    ).encode()


SIMPLE = diagram(
    START, CHECK, END, flow("begun", "check"), flow("check", "finished"), ids=("begun", "check", "finished")
)
