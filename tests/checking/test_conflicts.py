"""Values of the customer that stand in the place of confirmed ones."""

from tests.checking.conftest import Told


def test_a_count_replaces_the_confirmed_one(told: Told) -> None:
    """The customer says 30, 28 are confirmed."""
    text = "白衣30着の出荷はいつですか。清水"
    found = told(
        "白衣30着を出荷いたします。", text, quantity="28", resolution="explain"
    )
    assert found == [("conflicting-fact", "30着")]


def test_a_count_beside_the_confirmed_one_is_none(told: Told) -> None:
    """Whoever tells both numbers knows which is which."""
    text = "30名の予約ですが、2名は生の魚を食べられません。清水"
    sentence = "30名様のお席をご用意し、2名様のお料理を替えます。"
    assert told(sentence, text, party="30名", resolution="explain") == []


def test_hours_replace_the_confirmed_ones(told: Told) -> None:
    """The customer's hours are told as the confirmed ones: both ends are wrong."""
    text = "14時から16時で間違いないですか。清水"
    found = told(
        "お届けは14時から16時の間でございます。", text, delivery_time="16:00〜18:00"
    )
    assert found == [("conflicting-fact", "14時から16時")]


def test_the_day_of_another_fact_is_the_wrong_one(told: Told) -> None:
    """The day of sending is told as the day of arrival."""
    facts = {"ship_date": "2025-11-10", "delivery_date": "2025-11-12"}
    found = told("お品は11月10日（月）にお届けいたします。", **facts)
    assert found == [("conflicting-fact", "11月10日")]
    both = "お品は11月10日（月）に発送し、12日（水）にお届けいたします。"
    assert told(both, **facts) == []


def test_a_promise_by_telephone_that_was_settled_otherwise(told: Told) -> None:
    """A repair was settled, whatever the customer was told before."""
    text = "扉は新品に替えてもらえると聞きました。間違いありませんか。清水"
    found = told(
        "扉は新品に交換いたします。", text, fault="company", resolution="repair"
    )
    assert [code for code, _ in found] == ["conflicting-fact"]


def test_a_day_of_the_customer_beside_the_confirmed_one(told: Told) -> None:
    """A delivery before the customer's own day contradicts nothing."""
    text = "11月12日までに必要です。清水"
    sentence = "12日のご使用に間に合うよう、11月10日（月）にお届けいたします。"
    assert told(sentence, text, delivery_date="2025-11-10") == []


def test_a_part_that_the_customer_counts_is_no_conflict(told: Told) -> None:
    """Four of ten: the mail tells the two numbers apart."""
    text = "10匹のうち4匹が動きません。清水"
    sentence = "4匹が動かないとのお知らせを受け、4匹の写真を拝見しております。"
    assert told(sentence, text, quantity="10匹") == []


def test_a_limit_is_compared_whatever_it_is_called(told: Told) -> None:
    """The confirmed deadline is the 21st, the reply says the 20th."""
    sentence = "受け付けの期間は、11月20日（木）までです。"
    found = told(sentence, resolution="refund", refund_deadline="2025-11-21")
    assert found == [("conflicting-fact", "11月20日")]


def test_the_customers_word_is_not_the_desks(told: Told) -> None:
    """The day until which the customer may call is not when the desk answers."""
    sentence = "お届け先が変わる場合は、11月12日（水）までにご連絡ください。"
    found = told(sentence, contact_by="2025-11-14", resolution="investigate")
    assert "conflicting-fact" not in {code for code, _ in found}


def test_a_measure_is_compared_by_what_stands_behind(told: Told) -> None:
    """Twelve months instead of six, and the six are told nowhere."""
    facts = {"contract": "6か月から", "resolution": "explain"}
    found = told("ご契約は12か月からでございます。", **facts)
    assert found == [("conflicting-fact", "12か月")]


def test_a_price_for_each_is_the_unit_price(told: Told) -> None:
    """1個4,290円 is held against the confirmed price of one."""
    facts = {"unit_price": "3960", "resolution": "explain"}
    found = told("お品は1個4,290円でございます。", **facts)
    assert found == [("conflicting-fact", "4,290円")]


def test_the_day_of_an_answer_is_no_day_of_its_matter(told: Told) -> None:
    """When the desk calls about a repair is not until when the guarantee lasts."""
    facts = {"warranty_until": "2026-08-16", "resolution": "repair"}
    sentence = "修理の進み具合は、11月6日（木）17時までに、高瀬よりご連絡いたします。"
    assert told(sentence, **facts) == []


def test_another_count_of_the_same_thing_contradicts(told: Told) -> None:
    """Two bottles are confirmed, three are told; of other things nothing is known."""
    facts = {"items": "新酒 720ml 2本"}
    found = told("新酒720mlを3本お届けいたします。", **facts)
    assert found == [("conflicting-fact", "3本")]
    found = told("栓抜きを3本お入れいたします。", **facts)
    assert found == [("ungrounded-number", "3本")]


def test_an_amount_beside_the_confirmed_one_has_no_source(told: Told) -> None:
    """Where the confirmed fee is told as well, another one is an addition."""
    fee = {"fee": "30分ごとに200円"}
    both = "料金は30分ごとに200円です。ほかに、おやつ代として120円を頂戴いたします。"
    assert told(both, **fee) == [("ungrounded-number", "120円")]
    assert told("料金は120円です。", **fee) == [("conflicting-fact", "120円")]


def test_a_past_delivery_is_not_what_is_promised(told: Told) -> None:
    """The exchange comes on the 6th, though the first one was delivered on the 1st."""
    facts = {"delivery_date": "2025-11-01", "exchange_date": "2025-11-06"}
    exchange = {**facts, "resolution": "exchange"}
    sentence = "11月6日（木）に、きれいなお品をお届けいたします。"
    assert told(sentence, **exchange) == []
    later = {**exchange, "delivery_date": "2025-11-07"}
    assert told(sentence, **later) == [("conflicting-fact", "11月6日")]
