package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sure pairs and strangers, added one by one. */
class ShownTests {

    private static final double ALL = 1_000_000;

    private final Shown shown = new Shown(Weights.SHIPPED, 1e-4);

    /** Pairs of surnames one slip apart, the commoner one had by one in 64. */
    private void slips(double rarerBits) {
        for (int i = 0; i < 1_000; i++) {
            Comparison pair = new Comparison();
            pair.add(Level.SURNAME_CLOSE, rarerBits, 6);
            shown.add(pair, 1);
        }
    }

    private double spread() {
        return shown.chances()[Level.SURNAME_CLOSE.ordinal()];
    }

    private void household(int pairs, double p) {
        for (int i = 0; i < pairs; i++) {
            Comparison pair = new Comparison();
            pair.add(Level.GIVEN_DIFFERENT);
            pair.add(Level.SURNAME_EXACT, 9, 9);
            pair.add(Level.PHONE_EXACT);
            shown.add(pair, p);
        }
    }

    @Test
    void slips_that_others_make_too_spread_over_fewer_spellings_than_is_shipped() {
        slips(13);

        assertThat(spread()).isBetween(3.5, 5.0);
    }

    @Test
    void slips_that_nobody_else_makes_spread_as_is_shipped() {
        slips(20);

        assertThat(spread()).isEqualTo(Level.SURNAME_CLOSE.bits);
    }

    @Test
    void a_name_as_common_as_the_other_is_no_slip_and_tells_nothing_of_slips() {
        slips(6);

        assertThat(spread()).isEqualTo(Level.SURNAME_CLOSE.bits);
    }

    @Test
    void where_brothers_and_sisters_are_many_a_household_says_as_little_as_is_shipped() {
        household(2_000, 0.01);

        assertThat(shown.householdBits(ALL)).isEqualTo(Evidence.HOUSEHOLD_BITS);
    }

    @Test
    void where_there_are_none_it_says_more_but_never_that_they_cannot_be() {
        Comparison sure = new Comparison();
        sure.add(Level.DATE_EXACT);
        for (int i = 0; i < 1_000; i++) {
            shown.add(sure, 1);
        }

        assertThat(shown.householdBits(ALL)).isBetween(14.0, 14.5);
    }

    @Test
    void chance_agreement_of_gender_is_counted_among_strangers() {
        for (int i = 0; i < 10_000; i++) {
            Comparison pair = new Comparison();
            pair.add(i % 4 == 0 ? Level.GENDER_DIFFERENT : Level.GENDER_SAME);
            shown.add(pair, 0);
        }

        assertThat(Math.pow(2, -shown.chances()[Level.GENDER_SAME.ordinal()])).isBetween(0.74, 0.76);
    }
}
