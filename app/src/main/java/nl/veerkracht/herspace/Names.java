package nl.veerkracht.herspace;

import java.util.Collection;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.database.HouseRights;
import org.springframework.stereotype.Component;

/**
 * What professionals are called, for her. She sees no list of people who work somewhere; of who works for her, shared about her or looked at what is kept about
 * her, she may know the name. With the rights of the house, for ids that stand in what she may read.
 */
@Component("herNames")
class Names {

    private final Colleagues colleagues;
    private final HouseRights house;

    Names(Colleagues colleagues, HouseRights house) {
        this.colleagues = colleagues;
        this.house = house;
    }

    Map<AccountId, Colleague> of(Collection<AccountId> accounts) {
        return house.call("herspace.names", () -> colleagues.of(accounts));
    }
}
