"""Who may do what at the counter."""

from outcrop.commons.policies import Policy, anyone, capacity, has_duty, own

BUY = Policy("market.buy", has_duty("market.buy", "area_path"), "The clerk of a buying centre buys lots there.")
SEE_PRICE = Policy("market.see-price", anyone, "The price of the day is for everybody.")
NAME_PRICE = Policy("market.name-price", has_duty("market.price"), "The price desk names the price of the day.")
CERTIFY = Policy(
    "market.certify-origin", has_duty("ground.receive", "area_path"), "The district office certifies where a lot comes from."
)
SEE_PURCHASE = Policy(
    "market.see-purchase",
    own("seller") | has_duty("market.buy", "area_path") | has_duty("market.audit") | has_duty("market.disputes"),
    "A sale is seen by its seller, the centre that bought it, the auditor and the post that hears disputes.",
)
SEE_ENTERPRISE_SALES = Policy(
    "market.see-enterprise-sales", capacity("enterprise", "leader"), "The leader sees what was sold in the enterprise's name."
)
DISPUTE = Policy("market.dispute", own("seller"), "Whoever is named as the seller can dispute the sale.")
SETTLE = Policy("market.settle-dispute", has_duty("market.disputes"), "The post that hears disputes decides them.")
KEEP_BOOK = Policy("market.keep-book", capacity("seller", "collector"), "A licensed collector keeps a book of what was bought.")
LICENSE = Policy("market.license-collector", has_duty("market.license"), "The licensing post records who may collect.")
SEE_PAPER = Policy(
    "market.see-paper",
    own("seller") | own("source_person") | has_duty("ground.receive", "area_path") | has_duty("market.audit"),
    "A paper of origin is seen by whoever it names, the office of its district and the auditor.",
)
