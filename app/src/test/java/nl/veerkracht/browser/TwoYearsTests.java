package nl.veerkracht.browser;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two years of one made-up girl, lived on the screens of everybody around her and on her own, in a house where it is the day the story says. Each chapter goes
 * on where the one before ended.
 */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoYearsTests {

    private static @Nullable TwoYears years;

    @RegisterExtension
    static final Browser browser = new Browser(() -> years().house.site());

    @BeforeAll
    static void begin() {
        years = new TwoYears();
    }

    @AfterAll
    static void end() {
        if (years != null) {
            years.close();
        }
    }

    private static TwoYears years() {
        return Objects.requireNonNull(years, "the story has not begun");
    }

    @Test
    @Order(1)
    void a_teacher_sees_it_and_a_line_is_opened() {
        new HerFirstWeeks(years(), browser).aLineIsOpened();
    }

    @Test
    @Order(2)
    void what_she_wants_comes_first_and_how_she_may_be_reached() {
        HerFirstWeeks weeks = new HerFirstWeeks(years(), browser);
        weeks.whatSheWantsComesFirst();
        weeks.howSheMayBeReached();
        weeks.whatMakesHerSafe();
    }

    @Test
    @Order(3)
    void she_chooses_whom_she_trusts_and_where_she_lives() {
        HerFirstWeeks weeks = new HerFirstWeeks(years(), browser);
        weeks.sheChoosesWhomSheTrusts();
        weeks.aPlaceThatFits();
    }

    @Test
    @Order(4)
    void her_plan_is_hers_and_a_week_can_be_too_full() {
        HerOwnVoice voice = new HerOwnVoice(years(), browser);
        voice.herPlan();
        voice.aWeekSheCanCarry();
    }

    @Test
    @Order(5)
    void she_comes_in_by_herself_and_is_heard() {
        HerOwnVoice voice = new HerOwnVoice(years(), browser);
        voice.sheComesInByHerself();
        voice.sheSaysWhatSheThinks();
        voice.noorHearsIt();
        voice.sheSeesWhoLooked();
        voice.aMeetingThatHearsHer();
    }

    @Test
    @Order(6)
    void quiet_weeks_and_new_faces_are_seen() {
        HerYearsOn on = new HerYearsOn(years(), browser);
        on.quietWeeksAreSeen();
        on.anotherCoordinatorMeetsHerFirst();
        on.somebodyFallsIll();
        on.toldFromAllSides();
    }

    @Test
    @Order(7)
    void she_moves_when_all_is_ready_and_becomes_eighteen() {
        HerYearsOn on = new HerYearsOn(years(), browser);
        on.bothSidesMeetBeforeSheMoves();
        on.whatEndsAtEighteen();
        on.herEighteenthBirthday();
    }

    @Test
    @Order(8)
    void the_door_stays_open_and_nobody_outside_can_read_her() {
        HerYearsOn on = new HerYearsOn(years(), browser);
        on.somebodyStaysInTouch();
        on.sheComesBack();
        on.twoYearsOnOnePage();
        on.whoLooked();
        on.nothingCanBeReadFromOutside();
    }

    @Test
    @Order(9)
    void a_team_member_sees_what_he_needs_and_no_more() {
        new HerYearsOn(years(), browser).aTeamMemberSeesHisPart();
    }
}
