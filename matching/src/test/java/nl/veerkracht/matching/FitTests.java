package nl.veerkracht.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FitTests {

    private static final UUID HOUSE = Made.id(1);
    private final Matching matching = new Matching(Made.WEIGHTS, 2026);

    private static Offer house(Set<String> keeps, String city, Offer.Room room) {
        Offer.Group group = new Offer.Group(14, 17, "calm", false);
        return new Offer(
                HOUSE, 12, 18, city, "Kust", Set.of("housing", "care"), keeps, Set.of("nl", "ar"), group, room);
    }

    private static Offer house(String... keeps) {
        return house(Set.of(keeps), "Urk", new Offer.Room(1, 0, 3));
    }

    private static Seeker girl(String... limits) {
        return girl(new Seeker.About(2011, Gender.GIRL, "Ede", Set.of("Heuvels"), "ar"), limits);
    }

    private static Seeker girl(Seeker.About about, String... limits) {
        return new Seeker(Made.id(9), about, Set.of("housing", "school_work"), Set.of(limits), Set.of(), 0, null);
    }

    private static Seeker.About about(@Nullable Integer born, @Nullable Gender gender, @Nullable String city) {
        return new Seeker.About(born, gender, city, Set.of(), null);
    }

    private List<String> excluded(Seeker seeker, Offer offer) {
        return matching.fit(seeker, offer).excluded().stream().map(Reason::code).toList();
    }

    private List<String> open(Seeker seeker, Offer offer) {
        return matching.fit(seeker, offer).open().stream().map(Reason::code).toList();
    }

    @Test
    void a_limit_that_a_place_does_not_keep_keeps_it_out_and_says_which() {
        assertThat(excluded(girl("small_scale", "culture"), house("small_scale")))
                .containsExactly("limit.culture");
        assertThat(excluded(girl("small_scale"), house("small_scale"))).isEmpty();
    }

    @Test
    void her_own_city_is_far_enough_only_when_it_is_another_one() {
        Offer.Room room = new Offer.Room(1, 0, 3);
        assertThat(excluded(girl("not_own_city"), house(Set.of(), "Ede", room))).containsExactly("limit.not_own_city");
        assertThat(excluded(girl("not_own_city"), house())).isEmpty();
        assertThat(open(girl(about(2011, Gender.GIRL, null), "not_own_city"), house()))
                .containsExactly("ask.city");
    }

    @Test
    void a_region_or_a_language_that_nobody_named_is_asked_and_not_guessed() {
        Seeker.About nothing = about(2011, Gender.GIRL, "Ede");
        assertThat(open(girl(nothing, "not_region", "language"), house()))
                .containsExactlyInAnyOrder("ask.region", "ask.language");
        assertThat(excluded(
                        girl(new Seeker.About(2011, null, null, Set.of("kust"), "pl"), "not_region", "language"),
                        house()))
                .containsExactlyInAnyOrder("limit.not_region", "limit.language");
    }

    @Test
    void an_age_is_too_young_or_too_old_when_it_is_before_and_after_her_birthday() {
        assertThat(excluded(girl(about(2007, Gender.GIRL, null)), house())).isEmpty();
        assertThat(open(girl(about(2007, Gender.GIRL, null)), house())).containsExactly("ask.birthday");
        assertThat(excluded(girl(about(2006, Gender.GIRL, null)), house())).containsExactly("age");
        assertThat(open(girl(about(2014, Gender.GIRL, null)), house())).containsExactly("ask.birthday");
        assertThat(excluded(girl(about(2015, Gender.GIRL, null)), house())).containsExactly("age");
        assertThat(open(girl(about(null, Gender.GIRL, null)), house())).containsExactly("ask.age");
    }

    @Test
    void a_house_for_girls_is_for_girls() {
        assertThat(excluded(girl(about(2011, Gender.BOY, null)), house("girls_only")))
                .containsExactly("for-girls");
        assertThat(open(girl(about(2011, Gender.OTHER, null)), house("girls_only")))
                .containsExactly("ask.gender");
        assertThat(excluded(girl(about(2011, Gender.BOY, null)), house("girls_only", "boys_only")))
                .isEmpty();
    }

    @Test
    void limits_on_living_together_do_not_bind_help_to_one_person_at_a_time() {
        Offer coach = new Offer(
                HOUSE, null, null, "Ede", "", Set.of("school_work"), Set.of(), Set.of(), null, new Offer.Room(1, 0, 0));
        assertThat(excluded(girl("small_scale", "girls_only", "not_own_city"), coach))
                .isEmpty();
        assertThat(excluded(girl("mild_disability"), coach)).containsExactly("limit.mild_disability");
    }

    @Test
    void people_of_her_age_are_people_of_her_age() {
        assertThat(excluded(girl("peers"), house())).isEmpty();
        assertThat(excluded(girl(about(2014, Gender.GIRL, null), "peers"), house()))
                .containsExactly("limit.peers");
    }

    @Test
    void what_was_set_aside_and_what_helps_with_something_else_is_no_place_for_her() {
        Seeker never = new Seeker(
                Made.id(9), about(2011, Gender.GIRL, null), Set.of("housing"), Set.of(), Set.of(HOUSE), 0, null);
        assertThat(excluded(never, house())).containsExactly("set-aside");
        Seeker money = new Seeker(
                Made.id(9), about(2011, Gender.GIRL, null), Set.of("practical"), Set.of(), Set.of(), 0, null);
        assertThat(excluded(money, house())).containsExactly("other-help");
    }

    @Test
    void the_reasons_stand_in_order_of_weight_and_name_what_is_missing_too() {
        Fit fit = matching.fit(girl(), house());
        assertThat(fit.reasons())
                .extracting(Reason::code)
                .containsExactly("helps", "room", "climate.calm", "peers", "language", "helps-not");
        assertThat(fit.reasons().getFirst().args()).containsExactly("housing");
        assertThat(fit.reasons().getLast().args()).containsExactly("school_work");
        assertThat(fit.reasons().getLast().good()).isFalse();
    }

    @Test
    void a_wait_counts_in_weeks_and_places_confirmed_long_ago_count_less() {
        Fit fit = matching.fit(girl(), house(Set.of(), "Urk", new Offer.Room(0, 22, 31)));
        assertThat(fit.reasons()).contains(Reason.less("wait", 4), Reason.less("stale", 31));
        Fit unknown = matching.fit(girl(), house(Set.of(), "Urk", new Offer.Room(0, null, 3)));
        assertThat(unknown.reasons()).contains(Reason.less("wait-unknown"));
        assertThat(unknown.points()).isLessThan(fit.points());
    }

    @Test
    void what_fits_best_stands_first_and_what_cannot_be_last() {
        Offer near = new Offer(
                Made.id(2),
                null,
                null,
                "Ede",
                "",
                Set.of("housing", "school_work"),
                Set.of(),
                Set.of(),
                null,
                new Offer.Room(2, 0, 0));
        Offer boys = new Offer(
                Made.id(3),
                null,
                null,
                "Ede",
                "",
                Set.of("housing", "school_work"),
                Set.of("boys_only"),
                Set.of(),
                null,
                new Offer.Room(2, 0, 0));
        assertThat(matching.rank(girl(), List.of(boys, house(), near)))
                .extracting(Fit::offer)
                .last()
                .isEqualTo(boys.id());
        assertThat(matching.rank(girl(), List.of(house(), near)))
                .isEqualTo(matching.rank(girl(), List.of(near, house())));
    }

    /** Points are counted without telling why, for many at once: both ways must agree. */
    @Test
    void counting_for_all_together_is_counting_for_one() {
        Made made = new Made(3);
        List<Offer> offers = made.offers(60, 3);
        assertThat(made.seekers(60))
                .allSatisfy(seeker -> assertThat(offers).allSatisfy(offer -> {
                    Fit fit = matching.fit(seeker, offer);
                    assertThat(matching.points(seeker, offer).isPresent()).isEqualTo(fit.isCertain());
                    matching.points(seeker, offer)
                            .ifPresent(points -> assertThat(points).isEqualTo(fit.points()));
                }));
    }
}
