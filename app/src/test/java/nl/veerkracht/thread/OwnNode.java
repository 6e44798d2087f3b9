package nl.veerkracht.thread;

import nl.veerkracht.testing.HouseInTime;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.vault.Vault;
import org.springframework.transaction.PlatformTransactionManager;

/** One more node of a house, with a linkage key of its own. */
final class OwnNode {

    final int key;
    final Editions editions;
    final Learning learning;
    final LinkIndex index;
    final Renewing renewing;

    /** @param decisions from how many it learns */
    OwnNode(HouseInTime house, int key, int decisions) {
        this.key = key;
        LinkingTerms terms = new LinkingTerms(0.5, 200, 8, key, decisions);
        PlatformTransactionManager transactions = house.bean(PlatformTransactionManager.class);
        LinkIndexStore store = house.bean(LinkIndexStore.class);
        editions = new Editions(house.bean(Vault.class), house.bean(EditionStore.class), terms);
        NameShares shares = new NameShares(store, editions, transactions);
        learning = new Learning(house.bean(DecidedStore.class), editions, shares, terms, transactions);
        index = new LinkIndex(editions, store, learning, house.bean(Rereading.class), terms);
        Finding finding = new Finding(
                house.bean(EntryStore.class),
                house.bean(JoinStore.class),
                house.bean(Joining.class),
                index,
                house.bean(LinkProposalStore.class),
                house.bean(ThreadNeeds.class),
                house.bean(RenewalStore.class),
                house.bean(LettingGo.class),
                terms);
        renewing = new Renewing(
                editions,
                house.bean(RenewalStore.class),
                house.bean(EntryStore.class),
                index,
                house.bean(Rereading.class),
                finding,
                shares,
                transactions);
        house.bean(TestPeople.class).asHouse(editions::look);
    }
}
