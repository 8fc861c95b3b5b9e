package org.changkai.news.photo.file;

import org.changkai.news.photo.PhotoStore;
import org.changkai.news.photo.PhotoStoreContract;

class FilePhotoStoreTest extends PhotoStoreContract {

    @Override
    protected PhotoStore store() {
        return new FilePhotoStore(folder.resolve("store"));
    }
}
