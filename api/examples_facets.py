"""Facets shown in the API's description."""

from __future__ import annotations

from api.examples import MEASURE
from graph.questions import Facet, FacetValue

MEASURE_FACET = Facet(
    facet="role",
    total=2,
    values=(FacetValue(value="lead", name="牵头", count=14), FacetValue(value="support", name="配合", count=3)),
)
DOCUMENT_FACET = Facet(facet="doc_type", total=1, values=(FacetValue(value="notice", name="通知", count=1),))
ENTITY_FACET = Facet(facet="label", total=1, values=(FacetValue(value="Actor", name="主体", count=12),))
FIGURE_FACET = Facet(
    facet="unit", total=1, values=(FacetValue(value=MEASURE.metrics[0].unit, name=MEASURE.metrics[0].unit, count=1),)
)
