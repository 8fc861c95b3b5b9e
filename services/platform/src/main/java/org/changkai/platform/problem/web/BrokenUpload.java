package org.changkai.platform.problem.web;

import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.springframework.web.multipart.MultipartException;

/** Whose fault it is that a form with files could not be read: its sender's, or ours, as when the disk is full. */
public final class BrokenUpload {

    private BrokenUpload() {}

    /** Whether the sender left in the middle of it, or what came is no form. */
    public static boolean bySender(MultipartException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
            if (cause instanceof FileUploadException && !(cause instanceof IOFileUploadException)) {
                return true;
            }
        }
        return false;
    }
}
