package org.changkai.news.story;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One name under a story (署名) and what its bearer did for it. */
public record Byline(
        @NotNull Role role,
        @NotBlank @Size(max = 60) String name,
        @Nullable @Size(max = 100) String organization) {

    /** 本报记者, 通讯员, 评论员, 摄影, 编辑, 责任编辑. */
    public enum Role {
        REPORTER,
        CORRESPONDENT,
        COMMENTATOR,
        PHOTOGRAPHER,
        EDITOR,
        RESPONSIBLE_EDITOR
    }
}
