package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.plan.FuturePlan;
import nl.veerkracht.plan.Part;
import nl.veerkracht.plan.PracticalItem;
import nl.veerkracht.trajectory.People;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/** Staying in touch on one line. */
public record AftercarePage(
        Sheet sheet,
        @Nullable Agreement agreement,
        Staying standing,
        FuturePlan plan,
        TransitionTerms terms,
        LocalDate today) {

    public String path() {
        return sheet.line().path() + "/aftercare";
    }

    public boolean open() {
        return sheet.line().state() != TrajectoryState.CLOSED;
    }

    public boolean inAftercare() {
        return sheet.line().state() == TrajectoryState.AFTERCARE;
    }

    /** Whether the reader sees when there was contact. */
    public boolean contactShown() {
        return sheet.people().see(Sight.NOTES);
    }

    public @Nullable LocalDate contacted() {
        return standing.contacted();
    }

    public @Nullable LocalDate tried() {
        return standing.tried();
    }

    public LocalDate next() {
        return standing.next(terms);
    }

    public boolean due() {
        return inAftercare() && agreement != null && contactShown() && !today.isBefore(next());
    }

    public String rhythm(Screen screen) {
        return agreement == null
                ? ""
                : screen.t("transition.rhythm."
                        + Rhythm.of(agreement.everyDays())
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'));
    }

    /** Who stays in touch, and whether that colleague is still there. */
    public String contact(Screen screen) {
        if (agreement == null) {
            return "";
        }
        String name = sheet.people().name(agreement.contact());
        boolean there = sheet.people().current().stream()
                .anyMatch(member -> member.account().equals(agreement.contact()));
        return there ? name : screen.t("transition.aftercare.gone", name);
    }

    /** Practical matters that somebody wrote down in her plan and that are not done yet. */
    public List<PracticalItem> practical() {
        return Arrays.stream(PracticalItem.values())
                .filter(item -> plan.practical(item)
                        .filter(held -> held.part().state() == Part.Practical.State.TO_DO
                                || held.part().state() == Part.Practical.State.BUSY)
                        .isPresent())
                .toList();
    }

    public Part.Practical practical(PracticalItem item) {
        return plan.practical(item).orElseThrow().part();
    }

    /** Who may be asked to stay in touch: everybody who is on the team now. */
    public List<Option> people() {
        People people = sheet.people();
        Map<String, Option> options = new LinkedHashMap<>();
        for (TeamMember member : people.current()) {
            String id = member.account().value().toString();
            options.put(id, new Option(id, people.name(member.account())));
        }
        return List.copyOf(options.values());
    }
}
