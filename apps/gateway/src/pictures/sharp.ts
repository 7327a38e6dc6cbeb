import sharp from 'sharp';

// One picture at a time with one thread, and nothing kept in between: decoded pictures are large, and this is not our main work.
sharp.cache(false);
sharp.concurrency(1);

export default sharp;
