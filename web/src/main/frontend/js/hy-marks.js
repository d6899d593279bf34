// Marks and blacks out parts of a picture, by pointer or by keyboard, and burns both into its pixels: what is black is
// gone before anything is sent.
{
  const STEP = 0.02;
  const SMALLEST = 0.02;
  const LARGEST_EDGE = 2000;
  const QUALITY = 0.85;
  const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  const between = (least, value, most) => Math.min(Math.max(value, least), most);

  class HyMarks extends HTMLElement {
    connectedCallback() {
      this.dialog = this.querySelector('dialog');
      this.canvas = this.querySelector('canvas');
      this.note = this.querySelector('[role=status]');
      this.canvas.addEventListener('pointerdown', event => this.begin(event));
      this.canvas.addEventListener('pointermove', event => this.stretch(event));
      this.canvas.addEventListener('pointerup', () => this.end());
      this.canvas.addEventListener('keydown', event => this.key(event));
      this.querySelector('[data-undo]').addEventListener('click', () => this.undo());
      this.querySelector('[data-use]').addEventListener('click', () => this.use());
      this.querySelector('[data-cancel]').addEventListener('click', () => this.dialog.close());
      this.dialog.addEventListener('close', () => this.done?.(null));
    }

    // A promise of the marked picture; of nothing where the person thought better of it.
    open(picture) {
      const scale = Math.min(1, LARGEST_EDGE / Math.max(picture.width, picture.height));
      this.picture = picture;
      this.canvas.width = Math.round(picture.width * scale);
      this.canvas.height = Math.round(picture.height * scale);
      this.shapes = [];
      this.box = { x: 0.35, y: 0.4, w: 0.3, h: 0.2 };
      this.draw();
      this.dialog.showModal();
      this.canvas.focus();
      return new Promise(done => { this.done = done; });
    }

    tool() {
      return this.querySelector('input[name=tool]:checked').value;
    }

    at(event) {
      const place = this.canvas.getBoundingClientRect();
      return { x: between(0, (event.clientX - place.left) / place.width, 1), y: between(0, (event.clientY - place.top) / place.height, 1) };
    }

    begin(event) {
      this.canvas.setPointerCapture(event.pointerId);
      this.from = this.at(event);
    }

    stretch(event) {
      if (!this.from) return;
      const to = this.at(event);
      this.box = { x: Math.min(this.from.x, to.x), y: Math.min(this.from.y, to.y), w: Math.abs(to.x - this.from.x), h: Math.abs(to.y - this.from.y) };
      this.draw();
    }

    end() {
      if (this.from && this.box.w >= SMALLEST / 2 && this.box.h >= SMALLEST / 2) this.place();
      this.from = null;
    }

    key(event) {
      const move = MOVES[event.key];
      if (move) this.shift(move, event.shiftKey);
      else if (event.key === 'Enter' || event.key === ' ') this.place();
      else if (event.key === 'Backspace' || event.key === 'Delete') this.undo();
      else return;
      event.preventDefault();
    }

    shift([right, down], sizes) {
      const box = this.box;
      if (sizes) {
        box.w = between(SMALLEST, box.w + right * STEP, 1 - box.x);
        box.h = between(SMALLEST, box.h + down * STEP, 1 - box.y);
      } else {
        box.x = between(0, box.x + right * STEP, 1 - box.w);
        box.y = between(0, box.y + down * STEP, 1 - box.h);
      }
      this.draw();
    }

    place() {
      this.shapes.push({ ...this.box, tool: this.tool() });
      this.say();
    }

    undo() {
      this.shapes.pop();
      this.say();
    }

    say() {
      this.note.textContent = this.dataset.tCount.replace('{0}', this.shapes.length);
      this.draw();
    }

    draw(final = false) {
      const { width, height } = this.canvas;
      const pen = this.canvas.getContext('2d');
      pen.drawImage(this.picture, 0, 0, width, height);
      pen.lineWidth = Math.max(3, width / 250);
      for (const shape of this.shapes) this.shape(pen, shape, width, height);
      if (final) return;
      pen.setLineDash([8, 6]);
      pen.strokeStyle = 'deepskyblue';
      pen.strokeRect(this.box.x * width, this.box.y * height, this.box.w * width, this.box.h * height);
      pen.setLineDash([]);
    }

    shape(pen, { x, y, w, h, tool }, width, height) {
      const part = [x * width, y * height, w * width, h * height];
      pen.fillStyle = 'black';
      pen.strokeStyle = 'red';
      if (tool === 'black') pen.fillRect(...part);
      else pen.strokeRect(...part);
    }

    use() {
      this.draw(true);
      this.canvas.toBlob(blob => {
        const done = this.done;
        this.done = null;
        this.dialog.close();
        done?.(blob);
      }, 'image/jpeg', QUALITY);
    }
  }
  if (!customElements.get('hy-marks')) customElements.define('hy-marks', HyMarks);
}
