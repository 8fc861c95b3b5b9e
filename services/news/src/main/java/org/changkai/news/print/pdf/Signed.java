package org.changkai.news.print.pdf;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.story.Byline;
import org.changkai.news.story.Byline.Role;
import org.changkai.news.story.Content.Form;

/** Who wrote a story, as newspapers print it: □本报记者 above the text, editors at its end. */
final class Signed {

    private static final Map<Role, String> WORDS = Map.of(
            Role.REPORTER, "本报记者",
            Role.CORRESPONDENT, "通讯员",
            Role.COMMENTATOR, "",
            Role.PHOTOGRAPHER, "摄影",
            Role.EDITOR, "编辑",
            Role.RESPONSIBLE_EDITOR, "责任编辑");
    private static final Set<Role> ABOVE =
            EnumSet.of(Role.REPORTER, Role.CORRESPONDENT, Role.COMMENTATOR, Role.PHOTOGRAPHER);

    private Signed() {}

    static String above(StoryDocument story) {
        var names = names(story, ABOVE);
        return names.isEmpty() ? "" : (story.form() == Form.COMMENTARY ? "◎" : "□") + names;
    }

    static String below(StoryDocument story) {
        var source = story.source() == null ? "" : "来源：" + story.source();
        var editors = names(story, EnumSet.complementOf(EnumSet.copyOf(ABOVE)));
        var both = (source + "　" + editors).strip();
        return both.isEmpty() ? "" : "（" + both + "）";
    }

    private static String names(StoryDocument story, Set<Role> roles) {
        var byRole = new LinkedHashMap<Role, String>();
        for (Byline by : story.byline()) {
            if (roles.contains(by.role())) {
                byRole.merge(by.role(), by.name(), (one, more) -> one + " " + more);
            }
        }
        return byRole.entrySet().stream()
                .map(entry -> (WORDS.getOrDefault(entry.getKey(), "") + " " + entry.getValue()).strip())
                .collect(Collectors.joining("　"));
    }
}
