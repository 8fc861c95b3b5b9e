package org.changkai.news.editing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.changkai.news.editing.Editors;
import org.changkai.news.editing.Editors.Editor;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.staff.web.People;
import org.changkai.news.story.Stories;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/stories/{id}/editing")
@Tag(name = "Editing", description = "谁正在编辑（只是提示）")
class EditingController {

    private final Editors editors;
    private final Stories stories;
    private final Clock clock;

    EditingController(Editors editors, Stories stories, Clock clock) {
        this.editors = editors;
        this.stories = stories;
        this.clock = clock;
    }

    record EditorView(String name, boolean you, OffsetDateTime since, OffsetDateTime seen) {}

    @Operation(
            summary = "Say that you are writing on it, and hear who else is",
            description = "A courtesy that decides nothing; repeat it about twice a minute. Of two who save, the"
                    + " version decides.")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PutMapping
    Page<EditorView> sign(@PathVariable UUID id, Caller caller) {
        if (stories.find(id).isEmpty()) {
            throw Problem.of(404, "not-found").exception();
        }
        editors.sign(id, People.of(caller), clock.instant());
        return who(id, caller);
    }

    @Operation(summary = "Who is writing on it; empty also when it is not known")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping
    Page<EditorView> who(@PathVariable UUID id, Caller caller) {
        return Page.whole(editors.of(id, clock.instant()).stream()
                .map(editor -> view(editor, caller))
                .toList());
    }

    @Operation(summary = "Say that you have stopped")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @DeleteMapping
    Page<EditorView> leave(@PathVariable UUID id, Caller caller) {
        editors.leave(id, People.of(caller));
        return who(id, caller);
    }

    private static EditorView view(Editor editor, Caller caller) {
        return new EditorView(
                editor.who().name(),
                editor.who().account().equals(caller.account()),
                BeijingTime.of(editor.since()),
                BeijingTime.of(editor.seen()));
    }
}
