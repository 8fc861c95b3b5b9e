package org.changkai.search.query;

/** The engine is there and does not want this one question; others it answers. */
public class RefusedQuestionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedQuestionException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
