package nl.veerkracht.report;

import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.TestPeople;

/** A fresh organisation that takes in what the open form brings, with one of its signallers. */
record TestOffice(OrganisationId id, Actor.Person signaller) {

    static TestOffice begin(TestPeople people, Reports reports) {
        OrganisationId office = receives(people, reports);
        return new TestOffice(office, people.person(office, Role.SIGNALLER));
    }

    /** As {@link #begin}, with nobody in it yet. */
    static OrganisationId receives(TestPeople people, Reports reports) {
        OrganisationId office = people.organisation();
        people.asHouse(() -> {
            reports.receiveAt(office);
            return true;
        });
        return office;
    }
}
