package nl.veerkracht.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.database.HouseRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How this room's needs read on a desk: with the organisations the signals came from. Whom it is about is seen where the work is done, and written down
 * there.
 */
@Component
class ThreadTeller implements NeedTeller {

    private static final Map<String, String> PATHS = Map.of(
            ThreadNeeds.PROPOSAL, "/link-proposals/",
            ThreadNeeds.ANSWER, "/link-proposals/",
            ThreadNeeds.UNWEIGHED, "/threads/",
            ThreadNeeds.HANDED, "/threads/handed/",
            ThreadNeeds.QUESTION, "/link-questions/");

    private final DeskStore store;
    private final HouseRights house;

    ThreadTeller(DeskStore store, HouseRights house) {
        this.store = store;
        this.house = house;
    }

    @Override
    public boolean tells(String kind) {
        return PATHS.containsKey(kind) || kind.equals(ThreadNeeds.INTRODUCTION);
    }

    /** Confirmers and signallers do not see signals of others; that an organisation gave one is what they are asked about. */
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Line> tell(List<Need> needs) {
        List<UUID> subjects = needs.stream().map(Need::subject).distinct().toList();
        Map<UUID, String> names = house.call("thread.desk", () -> store.organisations(subjects));
        Map<UUID, Line> told = new HashMap<>();
        for (Need need : needs) {
            String title = names.get(need.subject());
            if (title != null) {
                told.put(need.id(), new Line(title, null, path(need)));
            }
        }
        return told;
    }

    private static String path(Need need) {
        String path = PATHS.get(need.kind());
        return path == null ? "/introductions" : path + need.subject();
    }
}
