package nl.veerkracht.helpline;

import java.util.List;
import java.util.Map;
import nl.veerkracht.access.QuietPaths;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who waits, and who is helped. */
@Controller
class QueueController {

    private final Helpline helpline;

    QueueController(Helpline helpline) {
        this.helpline = helpline;
    }

    /** The second path is for the page that keeps its lists up to date by itself. */
    @GetMapping({"/helpline", "/helpline/lists"})
    String queue(@RequestParam(name = "after", required = false) @Nullable String after, Model model) {
        model.addAttribute("page", helpline.queue(after));
        return "helpline/queue";
    }

    /** How far each of the helper's conversations is, for the page of another one. */
    @GetMapping("/helpline/mine")
    @ResponseBody
    ResponseEntity<List<Map<String, Object>>> mine() {
        return TalkJson.fresh(helpline.mine().stream()
                .map(one -> Map.<String, Object>of("conversation", one.id().value(), "seq", one.seq()))
                .toList());
    }

    /** Posted when somebody does something on a page that otherwise asks by itself alone; got by a page that wants to know whether anybody is signed in. */
    @RequestMapping(
            path = "/helpline/here",
            method = {RequestMethod.GET, RequestMethod.POST})
    @ResponseBody
    ResponseEntity<Void> here() {
        return ResponseEntity.noContent().build();
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        QuietPaths helplineAsksByItself() {
            return QuietPaths.of(
                    "/helpline/stream",
                    "/helpline/lists",
                    "/helpline/mine",
                    "/helpline/here",
                    "/helpline/{id}/stream",
                    "/helpline/{id}/state");
        }

        @Bean
        NavigationEntry helplineNavigation() {
            return NavigationEntry.work(5, "helpline.nav", "/helpline", Icon.CONSULT, Role.HELPER);
        }
    }
}
