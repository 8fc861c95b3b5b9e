package org.changkai.news;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import org.changkai.news.photo.AddPhoto;
import org.changkai.news.photo.ChangePhoto;
import org.changkai.news.photo.Darkroom;
import org.changkai.news.photo.DevelopWorking;
import org.changkai.news.photo.Leftovers;
import org.changkai.news.photo.MakeAvif;
import org.changkai.news.photo.PhotoStore;
import org.changkai.news.photo.Photos;
import org.changkai.news.photo.Prints;
import org.changkai.news.photo.ReadRendition;
import org.changkai.news.photo.ShownPhotos;
import org.changkai.news.photo.SweepLeftovers;
import org.changkai.news.photo.TreatPhoto;
import org.changkai.news.photo.darkroom.IsolatedDarkroom;
import org.changkai.news.photo.file.FilePhotoStore;
import org.changkai.news.photo.s3.S3PhotoStore;
import org.changkai.news.photo.upload.TakeUpload;
import org.changkai.news.photo.upload.Uploads;
import org.changkai.news.publication.PublishedPhotos;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.reading.Readers;
import org.changkai.news.story.Stories;
import org.changkai.news.subscriber.Subscriptions;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.platform.feed.ChangeLog;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The darkroom, the photo store and what is done with them. */
@Configuration(proxyBeanMethods = false)
class PhotoConfiguration {

    @Bean
    PhotoStore photoStore(LiveSettings<NewsSettings> settings) {
        var photo = settings.get().photo();
        return switch (photo.keepIn()) {
            case FOLDER -> new FilePhotoStore(Path.of(photo.store()));
            case BUCKET -> new S3PhotoStore(photo.bucket().open()).opened();
        };
    }

    @Bean
    Prints prints(PhotoStore store, Darkroom darkroom, Leftovers leftovers) {
        return new Prints(store, darkroom, leftovers);
    }

    @Bean
    Darkroom darkroom(LiveSettings<NewsSettings> settings) {
        var photo = settings.get().photo();
        return new IsolatedDarkroom(
                photo.enlarger(),
                () -> settings.get().photo().plan(),
                new IsolatedDarkroom.Bounds(
                        photo.decoders(),
                        photo.patience(),
                        photo.developTime(),
                        photo.developMemory().toBytes()));
    }

    @Bean
    AddPhoto addPhoto(
            Photos photos, Prints prints, Darkroom darkroom, PlatformTransactionManager transactions, Clock clock) {
        return new AddPhoto(
                photos, prints, darkroom, new TransactionTemplate(transactions), NewsroomConfiguration.ticking(clock));
    }

    @Bean
    ShownPhotos shownPhotos(
            PublishedStories published,
            Stories stories,
            Photos photos,
            Readers readers,
            ChangeLog changes,
            Subscriptions subscriptions,
            Clock clock) {
        return new PublishedPhotos(
                published, stories, photos, readers, changes, () -> subscriptions.feedsChanged(clock.instant()));
    }

    @Bean
    TreatPhoto treatPhoto(
            Photos photos,
            Prints prints,
            Darkroom darkroom,
            ShownPhotos shown,
            PlatformTransactionManager transactions) {
        return new TreatPhoto(photos, prints, darkroom, shown, new TransactionTemplate(transactions));
    }

    @Bean
    DevelopWorking developWorking(Photos photos, Prints prints, Darkroom darkroom) {
        return new DevelopWorking(photos, prints, darkroom);
    }

    @Bean
    TakeUpload takeUpload(
            Uploads uploads,
            PhotoStore store,
            AddPhoto add,
            LiveSettings<NewsSettings> settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new TakeUpload(
                uploads,
                store,
                add,
                () -> settings.get().photo().uploads(),
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    MeterBinder leftoversMeter(Leftovers leftovers) {
        return meters -> Gauge.builder("changkai.news.leftovers.waiting", leftovers, Leftovers::waitingSeconds)
                .description("How long the oldest photograph that nobody may see any more has waited to be deleted")
                .baseUnit("seconds")
                .register(meters);
    }

    @Bean
    SweepLeftovers sweepLeftovers(Leftovers leftovers, PhotoStore store, PlatformTransactionManager transactions) {
        return new SweepLeftovers(leftovers, store, new TransactionTemplate(transactions));
    }

    @Bean
    MakeAvif makeAvif(
            Photos photos,
            Prints prints,
            Darkroom darkroom,
            ShownPhotos shown,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new MakeAvif(
                photos,
                prints,
                darkroom,
                shown,
                new TransactionTemplate(transactions),
                NewsroomConfiguration.ticking(clock));
    }

    /** What can wait: what the store still has to delete, uploads that nobody went on with, then AVIF. */
    @Bean
    BackgroundWork photoShift(
            SweepLeftovers leftovers, TakeUpload uploads, MakeAvif avif, LiveSettings<NewsSettings> settings) {
        return BackgroundWork.inPieces(
                "photos",
                "Work on photos waits",
                () -> leftovers.sweepNext()
                        || uploads.forgetNext()
                        || (settings.get().photo().avif() && avif.makeNext()),
                () -> settings.get().photo().lookEvery());
    }

    @Bean
    ChangePhoto changePhoto(Photos photos, Prints prints, ShownPhotos shown, Clock clock) {
        return new ChangePhoto(photos, prints, shown, NewsroomConfiguration.ticking(clock));
    }

    @Bean
    ReadRendition readRendition(Photos photos, PhotoStore store) {
        return new ReadRendition(photos, store);
    }
}
