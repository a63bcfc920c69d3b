"""Pages under each other: every place on a page has a height, and the height leads back to the place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.pages import PageSize
from workbench.ui.page_image.stack import PageStack
from workbench.ui.page_image.view import READ_AT, reading_share

SIZES = st.lists(st.builds(PageSize, st.floats(20, 2000), st.floats(20, 2000)), min_size=1, max_size=30)


@given(SIZES, st.floats(0.1, 6), st.integers(0, 40), st.data())
def test_a_place_on_a_page_and_its_height_belong_together(
    sizes: list[PageSize], zoom: float, gap: int, data: st.DataObject
) -> None:
    stack = PageStack(sizes, zoom, gap)
    number = data.draw(st.integers(1, len(sizes)))
    down = data.draw(st.floats(0, sizes[number - 1].height - 1 / zoom - 0.5)) if sizes[number - 1].height > 15 else 0
    found, where = stack.place(stack.height_of(number, down))
    assert (found, round(where, 3)) == (number, round(down, 3))
    assert number in stack.between(stack.top(number), stack.top(number) + 1)


@given(SIZES, st.floats(0.1, 6), st.integers(0, 40))
def test_pages_lie_one_under_the_other_inside_the_column(sizes: list[PageSize], zoom: float, gap: int) -> None:
    stack = PageStack(sizes, zoom, gap)
    end = 0
    for number in range(1, len(sizes) + 1):
        width, height = stack.extent(number)
        assert stack.top(number) == end + gap
        assert width + 2 * gap <= stack.width
        end = stack.top(number) + height
    assert stack.height == end + gap


def test_there_may_be_no_pages() -> None:
    assert (PageStack().height, list(PageStack().between(0, 100))) == (0, [])


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.integers(1, 2_000))
def test_one_reads_at_a_third_and_at_the_end_reaches_the_end(value: int, most: int, height: int) -> None:
    share = reading_share(min(value, most), most, height)
    assert READ_AT <= share <= 1
    assert reading_share(most, most, height) == (1 if most else READ_AT)
    assert reading_share(0, most, height) == READ_AT
