package org.changkai.platform.diary;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.changkai.platform.feed.ChangeLog;
import org.changkai.platform.feed.web.ChangeFeedConfiguration;
import org.changkai.platform.http.IdempotencyConfiguration;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.page.Page;
import org.changkai.platform.security.Caller;
import org.changkai.platform.settings.LiveSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notes that can be written, changed and followed. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({ChangeFeedConfiguration.class, IdempotencyConfiguration.class, DiaryService.Notes.class})
public class DiaryService {

    record Settings(@Positive @Max(100) int limit) {}

    enum Mood {
        GLAD
    }

    record NewNote(
            @NotBlank @Size(max = 20) String text,
            @Nullable Integer stars,
            @Nullable Mood mood) {}

    record Note(long id, String text) {}

    @Bean
    LiveSettings<Settings> settings(Environment environment, Validator validator) {
        return new LiveSettings<>(environment, validator, "diary", Settings.class);
    }

    @RestController
    static class Notes {

        private final JdbcClient jdbc;
        private final ChangeLog changes;
        private final IdempotentAnswers answers;
        private final LiveSettings<Settings> settings;

        Notes(JdbcClient jdbc, ChangeLog changes, IdempotentAnswers answers, LiveSettings<Settings> settings) {
            this.jdbc = jdbc;
            this.changes = changes;
            this.answers = answers;
            this.settings = settings;
        }

        @PreAuthorize("permitAll()")
        @PostMapping("/api/diary/notes")
        @Transactional
        public ResponseEntity<Note> write(
                @Valid @RequestBody NewNote note,
                @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
            return answers.once("POST /notes", key, note, Note.class, () -> {
                var id = jdbc.sql("insert into note (text) values (?) returning id")
                        .param(note.text())
                        .query(Long.class)
                        .single();
                var written = new Note(id, note.text());
                changes.append("note-written", String.valueOf(id), written);
                return ResponseEntity.created(URI.create("/api/diary/notes/" + id))
                        .body(written);
            });
        }

        @PreAuthorize("permitAll()")
        @GetMapping("/api/diary/notes")
        public Page<String> find(@RequestParam String text) {
            return Page.whole(jdbc.sql("select text from note where text = ?")
                    .param(text)
                    .query((row, n) -> row.getString(1))
                    .list());
        }

        @PreAuthorize("permitAll()")
        @PutMapping("/api/diary/notes/{id}")
        public Note change(
                @PathVariable @Positive long id,
                @Valid @RequestBody NewNote note,
                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
            new Revision(7).require(ifMatch);
            return new Note(id, note.text());
        }

        @PreAuthorize("hasAuthority('SCOPE_diary:write')")
        @DeleteMapping("/api/diary/notes/{area}")
        public String remove(@PathVariable String area, Caller caller) {
            caller.requireArea(area);
            return caller.account();
        }

        @PreAuthorize("permitAll()")
        @GetMapping("/api/diary/limit")
        public int limit(@RequestParam(defaultValue = "0") int plus) {
            return settings.get().limit() + plus;
        }

        @PreAuthorize("permitAll()")
        @GetMapping("/api/diary/broken")
        public ResponseEntity<String> broken() {
            if (settings.get().limit() > 0) {
                throw new IllegalStateException("select secret from table");
            }
            return new ResponseEntity<>(HttpStatus.OK);
        }
    }
}
