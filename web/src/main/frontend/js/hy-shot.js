// Takes a picture of what the person chooses in the browser's own picker, and opens any picture to be marked.
{
  const PATIENCE = 300;

  const frameOf = async stream => {
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = stream;
    await video.play();
    await new Promise(done => { setTimeout(done, PATIENCE); });
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d').drawImage(video, 0, 0);
    return canvas;
  };

  class HyShot extends HTMLElement {
    connectedCallback() {
      this.button = this.querySelector('button');
      this.upload = document.querySelector('hy-upload');
      this.marks = document.querySelector('hy-marks');
      this.note = this.querySelector('[role=status]');
      this.hidden = !navigator.mediaDevices?.getDisplayMedia;
      this.press = () => this.take();
      this.mark = event => this.reopen(event.detail.file);
      this.button.addEventListener('click', this.press);
      this.upload?.addEventListener('hy:mark', this.mark);
    }

    disconnectedCallback() {
      this.button.removeEventListener('click', this.press);
      this.upload?.removeEventListener('hy:mark', this.mark);
    }

    async take() {
      this.note.textContent = '';
      let stream;
      try {
        stream = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: false, preferCurrentTab: true });
        this.host('hy:hide');
        await this.open(await frameOf(stream), 'screenshot.jpg');
      } catch (error) {
        this.note.textContent = error.name === 'NotAllowedError' ? this.dataset.tRefused : this.dataset.tFailed;
      } finally {
        for (const track of stream?.getTracks() ?? []) track.stop();
        this.host('hy:show');
      }
    }

    async reopen(file) {
      const image = await createImageBitmap(file);
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d').drawImage(image, 0, 0);
      await this.open(canvas, file.name.replace(/\.\w+$/, '.jpg'), file);
    }

    // Not awaited until the person is done: the page behind must come back at once.
    async open(picture, name, instead) {
      this.marks.open(picture).then(blob => {
        if (!blob) return;
        const file = new File([blob], name, { type: 'image/jpeg' });
        if (instead) this.upload.replace(instead, file);
        else this.upload.add([file]);
      });
    }

    host(type) {
      document.querySelector('hy-host')?.say(type);
    }
  }
  if (!customElements.get('hy-shot')) customElements.define('hy-shot', HyShot);
}
