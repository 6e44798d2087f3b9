package nl.veerkracht.desk;

import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the desk at the root of the site. */
@Controller
final class DeskController {

    private final Desk desk;

    DeskController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    String show(@RequestParam(name = "after", required = false) @Nullable String after, Model model) {
        model.addAttribute("desk", desk.view(after));
        model.addAttribute("first", after == null);
        return "desk/desk";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry today() {
            return NavigationEntry.work(0, "desk.nav", "/", Icon.TODAY);
        }
    }
}
