package org.changkai.search.query;

/** The engine does not hold that view of the index any more. */
public class ViewGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ViewGoneException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
