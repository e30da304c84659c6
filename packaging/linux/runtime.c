// SPDX-License-Identifier: Apache-2.0
// The beginning of the one-file form: this program, and behind it a squashfs image with AppRun in it.
// Laid out as type 2 of the AppImage format: bytes 8 to 10 are 'A' 'I' 2, the image begins where the ELF
// file ends. It mounts the image by FUSE, or unpacks it where there is none. Built statically from Debian's
// libsquashfuse and libfuse3.
#define _GNU_SOURCE
#include <squashfuse/config.h>
#include <squashfuse/ll.h>
#include <squashfuse/squashfuse.h>

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// Images are made with xz; these keep lzo (GPL) and lz4 out.
int lzo1x_decompress_safe(const void *in, unsigned long size, void *out, unsigned long *room, void *work)
{
    (void)in, (void)size, (void)out, (void)room, (void)work;
    return -1;
}
int __lzo_init_v2(unsigned version, int a, int b, int c, int d, int e, int f, int g, int h, int i)
{
    (void)version, (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)g, (void)h, (void)i;
    return 0;
}
int LZ4_decompress_safe(const char *in, char *out, int size, int room)
{
    (void)in, (void)out, (void)size, (void)room;
    return -1;
}

enum { CannotStart = 127 };

static char self[PATH_MAX];  // this file
static size_t imageAt;       // where the image begins in it
static char mountPoint[PATH_MAX];
static int alive[2];         // ends when the program does
static int ready[2];         // says that the image is there
static sqfs_ll_chan channel;

static int complain(const char *what)
{
    fprintf(stderr, "%s: %s: %s\n", self, what, strerror(errno));
    return CannotStart;
}

static int findImage(void)
{
    const ssize_t size = readlink("/proc/self/exe", self, sizeof self - 1);
    if (size < 0)
        return -1;
    self[size] = 0;
    Elf64_Ehdr head;
    FILE *file = fopen(self, "rb");
    if (!file)
        return -1;
    const size_t count = fread(&head, sizeof head, 1, file);
    fclose(file);
    imageAt = head.e_shoff + (size_t)head.e_shentsize * head.e_shnum;
    return count == 1 ? 0 : -1;
}

static int writeFile(sqfs *image, sqfs_inode *inode, const char *path)
{
    static char block[1 << 20];
    const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, inode->base.mode & 0777);
    if (file < 0)
        return -1;
    const sqfs_off_t end = (sqfs_off_t)inode->xtra.reg.file_size;
    sqfs_off_t at = 0;
    while (at < end) {
        sqfs_off_t size = sizeof block;
        if (sqfs_read_range(image, inode, at, &size, block) || size <= 0
            || write(file, block, (size_t)size) != size)
            break;
        at += size;
    }
    return close(file) || at < end ? -1 : 0;
}

static int writeEntry(sqfs *image, const sqfs_traverse *at, const char *path)
{
    sqfs_inode inode;
    sqfs_dir_entry entry = at->entry;
    if (sqfs_inode_get(image, &inode, sqfs_dentry_inode(&entry)))
        return -1;
    switch (sqfs_dentry_mode(&entry)) {
    case S_IFDIR:
        return mkdir(path, 0755) && errno != EEXIST ? -1 : 0;
    case S_IFREG:
        return writeFile(image, &inode, path);
    case S_IFLNK: {
        char target[PATH_MAX];
        size_t size = sizeof target;
        if (sqfs_readlink(image, &inode, target, &size))
            return -1;
        unlink(path);
        return symlink(target, path);
    }
    default:
        return 0; // the image has nothing else
    }
}

static int unpack(const char *folder)
{
    sqfs image;
    sqfs_traverse at;
    if (sqfs_open_image(&image, self, imageAt)
        || sqfs_traverse_open(&at, &image, sqfs_inode_root(&image)))
        return -1;
    if (mkdir(folder, 0755) && errno != EEXIST)
        return -1;
    sqfs_err fault = SQFS_OK;
    while (sqfs_traverse_next(&at, &fault)) {
        if (at.dir_end)
            continue;
        char path[PATH_MAX];
        if (snprintf(path, sizeof path, "%s/%s", folder, at.path) >= (int)sizeof path
            || writeEntry(&image, &at, path))
            return -1;
    }
    sqfs_traverse_close(&at);
    return fault ? -1 : 0;
}

/// Ends the mount when the program that uses it has ended.
static void *watch(void *unused)
{
    char byte;
    while (read(alive[0], &byte, 1) > 0 || errno == EINTR) {}
    fuse_session_exit(channel.session);
    struct stat info;
    (void)stat(mountPoint, &info); // wakes the loop
    return unused;
}

static struct fuse_lowlevel_ops operations(void)
{
    return (struct fuse_lowlevel_ops){
        .getattr = sqfs_ll_op_getattr,
        .opendir = sqfs_ll_op_opendir,
        .releasedir = sqfs_ll_op_releasedir,
        .readdir = sqfs_ll_op_readdir,
        .lookup = sqfs_ll_op_lookup,
        .open = sqfs_ll_op_open,
        .create = sqfs_ll_op_create,
        .release = sqfs_ll_op_release,
        .read = sqfs_ll_op_read,
        .readlink = sqfs_ll_op_readlink,
        .forget = sqfs_ll_op_forget,
        .statfs = stfs_ll_op_statfs,
    };
}

/// The process that serves the image; it never returns.
static void serve(void)
{
    close(alive[1]);
    setsid();
    sqfs_ll *image = calloc(1, sizeof *image);
    if (!image || sqfs_open_image(&image->fs, self, imageAt) || sqfs_ll_init(image))
        _exit(1);
    struct fuse_lowlevel_ops served = operations();
    char *words[] = {self, (char[]){"-oro,nosuid,nodev,subtype=appimage"}, NULL};
    struct fuse_args arguments = FUSE_ARGS_INIT(2, words);
    if (sqfs_ll_mount(&channel, mountPoint, &arguments, &served, sizeof served, image))
        _exit(1);
    pthread_t thread;
    if (pthread_create(&thread, NULL, watch, NULL) || write(ready[1], "1", 1) != 1)
        _exit(1);
    close(ready[1]);
    fuse_session_loop(channel.session);
    sqfs_ll_unmount(&channel, mountPoint);
    rmdir(mountPoint);
    _exit(0);
}

static const char *temporaryFolder(void)
{
    const char *named = getenv("TMPDIR");
    return named && *named ? named : "/tmp";
}

/// Whether the image is mounted at mountPoint.
static int mountImage(void)
{
    snprintf(mountPoint, sizeof mountPoint, "%s/.mount_XXXXXX", temporaryFolder());
    if (!mkdtemp(mountPoint) || pipe(alive) || pipe(ready))
        return 0;
    const pid_t server = fork();
    if (server == 0) {
        close(ready[0]);
        if (fork())
            _exit(0);
        serve();
    }
    close(ready[1]);
    close(alive[0]);
    waitpid(server, NULL, 0);
    char byte;
    const int isThere = read(ready[0], &byte, 1) == 1;
    close(ready[0]);
    if (!isThere)
        rmdir(mountPoint);
    return isThere;
}

static int removeOne(const char *path, const struct stat *info, int kind, struct FTW *walk)
{
    (void)info, (void)kind, (void)walk;
    return remove(path);
}

static int start(const char *folder, char **arguments)
{
    char program[PATH_MAX + 16];
    setenv("APPDIR", folder, 1);
    snprintf(program, sizeof program, "%s/AppRun", folder);
    execv(program, arguments);
    return complain("AppRun");
}

static volatile pid_t child;

/// Hands on what somebody sends to this process alone; a terminal sends it to both.
static void handOn(int number, siginfo_t *info, void *context)
{
    (void)context;
    if (child > 0 && info->si_code <= 0)
        kill(child, number);
}

static void handSignalsOn(void)
{
    struct sigaction action = {.sa_sigaction = handOn, .sa_flags = SA_SIGINFO | SA_RESTART};
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; ++i)
        sigaction(numbers[i], &action, NULL);
}

/// Runs it from a temporary folder, which is gone afterwards.
static int runUnpacked(char **arguments)
{
    char folder[PATH_MAX];
    snprintf(folder, sizeof folder, "%s/appimage_XXXXXX", temporaryFolder());
    if (!mkdtemp(folder) || unpack(folder))
        return complain("it cannot be unpacked");
    child = fork();
    if (child == 0)
        _exit(start(folder, arguments));
    handSignalsOn();
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    nftw(folder, removeOne, 32, FTW_DEPTH | FTW_PHYS);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int count, char **arguments)
{
    if (findImage())
        return complain("it cannot be read");
    const char *wish = count > 1 ? arguments[1] : "";
    if (!strcmp(wish, "--appimage-offset"))
        return printf("%zu\n", imageAt) < 0;
    if (!strcmp(wish, "--appimage-extract"))
        return unpack("squashfs-root") ? complain("it cannot be unpacked") : 0;
    const int isUnpacked = !strcmp(wish, "--appimage-extract-and-run");
    if (isUnpacked)
        *++arguments = self;
    char here[PATH_MAX];
    if (getcwd(here, sizeof here))
        setenv("OWD", here, 1);
    setenv("APPIMAGE", self, 1);
    setenv("ARGV0", arguments[0], 1);
    if (isUnpacked || getenv("APPIMAGE_EXTRACT_AND_RUN"))
        return runUnpacked(arguments);
    if (mountImage())
        return start(mountPoint, arguments);
    fprintf(stderr, "There is no FUSE here: unpacking to a temporary folder.\n");
    return runUnpacked(arguments);
}
