// Shows the chosen pictures, lets each be taken back, and makes large ones small before they travel.
{
  const LARGE = 900000;
  const EDGE = 2000;
  const QUALITY = 0.85;

  class HyUpload extends HTMLElement {
    connectedCallback() {
      this.input = this.querySelector('input[type=file]');
      this.list = this.querySelector('.files');
      this.alert = this.querySelector('[role=alert]');
      this.files = [];
      this.onChange = () => this.add([...this.input.files]);
      this.input.addEventListener('change', this.onChange);
    }

    disconnectedCallback() {
      this.input.removeEventListener('change', this.onChange);
    }

    async add(chosen) {
      const most = Number(this.dataset.most);
      const all = [...this.files, ...await Promise.all(chosen.map(file => this.small(file)))];
      this.alert.textContent = all.length > most ? this.dataset.tTooMany : '';
      this.take(all.slice(0, most));
    }

    take(files) {
      this.files = files;
      const transfer = new DataTransfer();
      for (const file of files) transfer.items.add(file);
      this.input.files = transfer.files;
      this.list.replaceChildren(...files.map(file => this.item(file)));
    }

    replace(old, file) {
      this.take(this.files.map(other => other === old ? file : other));
    }

    item(file) {
      const item = document.createElement('li');
      if (file.type.startsWith('image/')) {
        const image = document.createElement('img');
        image.alt = '';
        image.src = URL.createObjectURL(file);
        image.onload = () => URL.revokeObjectURL(image.src);
        item.append(image);
      }
      const name = document.createElement('span');
      name.textContent = file.name;
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'btn btn--s btn--quiet';
      remove.textContent = this.dataset.tRemove;
      remove.onclick = () => this.take(this.files.filter(other => other !== file));
      item.append(name, ...this.marking(file), remove);
      return item;
    }

    // Where the page has something to mark pictures with.
    marking(file) {
      if (!this.dataset.tMark || !file.type.startsWith('image/')) return [];
      const mark = document.createElement('button');
      mark.type = 'button';
      mark.className = 'btn btn--s';
      mark.textContent = this.dataset.tMark;
      mark.onclick = () => this.dispatchEvent(new CustomEvent('hy:mark', { detail: { file } }));
      return [mark];
    }

    async small(file) {
      if (file.size < LARGE || !file.type.startsWith('image/') || !self.createImageBitmap) return file;
      try {
        const image = await createImageBitmap(file);
        const scale = Math.min(1, EDGE / Math.max(image.width, image.height));
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(image.width * scale);
        canvas.height = Math.round(image.height * scale);
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise(done => { canvas.toBlob(done, 'image/jpeg', QUALITY); });
        return blob && blob.size < file.size ? new File([blob], file.name, { type: 'image/jpeg' }) : file;
      } catch {
        return file;
      }
    }
  }
  if (!customElements.get('hy-upload')) customElements.define('hy-upload', HyUpload);
}
