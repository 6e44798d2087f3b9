package nl.veerkracht.herspace;

import java.util.List;
import java.util.Objects;
import nl.veerkracht.plan.Part;
import nl.veerkracht.web.Difference;
import nl.veerkracht.web.Fields;
import nl.veerkracht.web.Screen;

/** How what she typed stands beside what somebody else kept meanwhile. */
public final class SheSays {

    private SheSays() {}

    public static List<Difference> differences(Screen screen, Fields mine, Part.Domain theirs) {
        return Difference.among(List.of(
                new Difference(
                        screen.t("herspace.add.mark"), mine.value("mark").strip(), Objects.toString(theirs.mark(), "")),
                new Difference(
                        screen.t("herspace.add.dream"),
                        mine.value("dream").strip(),
                        Objects.toString(theirs.dream(), "")),
                new Difference(
                        screen.t("herspace.add.goal"),
                        mine.value("goal").strip(),
                        Objects.toString(theirs.goal(), ""))));
    }
}
