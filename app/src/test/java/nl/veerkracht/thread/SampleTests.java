package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseInTime;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node learns from an index that is too large to read whole. In a database of its own. */
class SampleTests {

    private static final int SIGNALS = 240;

    private HouseInTime house;
    private TestPeople people;

    @BeforeEach
    void fill() {
        house = HouseInTime.begin(LocalDate.of(2026, 3, 9), 9);
        people = house.bean(TestPeople.class);
        people.asHouse(house.bean(Editions.class)::look);
        Actor.Person teacher = people.person(Role.SIGNALLER);
        MadeUp madeUp = house.bean(MadeUp.class);
        for (int n = 0; n < SIGNALS; n++) {
            madeUp.give(teacher, MadeUpPerson.of("Fenna", MadeUpPerson.surname()), false);
        }
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void some_are_drawn_from_all_over_the_index() {
        LinkIndexStore store = house.bean(LinkIndexStore.class);

        List<Integer> drawn = IntStream.range(0, 5)
                .map(round ->
                        people.asHouse(() -> store.sample(SIGNALS, SIGNALS / 2)).size())
                .boxed()
                .toList();

        assertThat(drawn).allSatisfy(size -> assertThat(size).isBetween(SIGNALS / 4, SIGNALS / 2));
        assertThat(people.asHouse(() -> store.sample(SIGNALS, SIGNALS))).hasSize(SIGNALS);
    }
}
